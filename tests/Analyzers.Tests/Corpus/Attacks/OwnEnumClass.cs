// verdict: leak
// A class named Enum, whose GetName is no name.
namespace Own
{
    public static class Enum
    {
        public static string GetName(DayOfWeek day) => day + Environment.UserName;
    }

    public class A
    {
        public void Run(DayOfWeek day) => Ran(Enum.GetName(day));

        [Counted("a.ran")]
        private void Ran([Label, LabelValues("Monday", "Friday")] string kind)
        {
        }
    }
}
