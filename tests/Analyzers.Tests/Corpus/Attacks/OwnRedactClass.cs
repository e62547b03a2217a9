// verdict: leak
// A class named Redact, whose Hash gives the text back.
namespace Own
{
    public static class Redact
    {
        public static string Hash(string text) => text;
    }

    public class A
    {
        public void Run(string path) => Ran(Redact.Hash(path));

        [Counted("a.ran")]
        private void Ran([Label, LabelValues("note")] string kind)
        {
        }
    }
}
