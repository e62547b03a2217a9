// verdict: leak
// Path is an alias of a class that gives the account's name.
using Path = Own.Names;

namespace Own
{
    public static class Names
    {
        public static string HasExtension(string text) => text;
    }
}

namespace App
{
    public class A
    {
        public void Run(string text) => Ran(Path.HasExtension(text));

        [Counted("a.ran")]
        private void Ran([Label, LabelValues("note")] string kind)
        {
        }
    }
}
