// verdict: leak FUT101
// A type of the same name in another namespace holds the text.
namespace Own
{
    public readonly record struct HashedLabel(string Text);

    public class A
    {
        [Counted("a.ran")]
        public void Ran([Label] HashedLabel file)
        {
        }

        public void Run(string path) => Ran(new HashedLabel(path));
    }
}
