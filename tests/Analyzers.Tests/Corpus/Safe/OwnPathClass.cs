// verdict: safe
// A class named Path of the application's own, with constants.
namespace Routing
{
    public static class Path
    {
        public const string Short = "short";
        public const string Long = "long";

        public static string Of(int hops) => hops < 3 ? Short : Long;
    }

    public class Router
    {
        public void Route(int hops) => Routed(Path.Of(hops));

        [Counted("router.routed")]
        private void Routed([Label, LabelValues(Path.Short, Path.Long)] string path)
        {
        }
    }
}
