using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class ExceptionLeakTests
{
    [Fact]
    public Task Message_IsReported_AndASwitchOverTypesIsNot() => Rule.ReportsAsync(
        """
        public class C
        {
            [Counted("errors")]
            public static void Failed([Label, LabelValues("io", "timeout")] string reason)
            {
            }

            public void Handle(Exception e)
            {
                Failed([|e.Message|]);
                Failed([|$"{e}"|]);
                Failed(e switch { System.IO.IOException => "io", TimeoutException => "timeout", _ => "other" });
            }
        }
        """,
        "FUT110: Exception text reaches label 'reason': 'e.Message' (line 10) → argument 'reason' of 'Failed'; use a switch over the exception's type to constants",
        "FUT110: Exception text reaches label 'reason': 'e' (line 11) → argument 'reason' of 'Failed'; use a switch over the exception's type to constants");
}
