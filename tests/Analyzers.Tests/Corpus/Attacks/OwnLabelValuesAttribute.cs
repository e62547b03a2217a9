// verdict: leak FUT101
// An attribute of the same name in another namespace declares nothing.
namespace Own
{
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class LabelValuesAttribute(params string[] values) : Attribute
    {
        public string[] Values => values;
    }

    public class A
    {
        [Counted("a.ran")]
        public void Ran([Label, LabelValues("note")] string kind)
        {
        }

        public void Run(string path) => Ran(path);
    }
}
