using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class PersonalLeakTests
{
    [Fact]
    public Task NameOfAUser_IsReported() => Rule.ReportsAsync(
        """
        public class Session
        {
            [LabelValues("guest", "member")]
            public string Kind { get; set; } = "guest";

            public void Begin() => Kind = [|Environment.UserName|];
        }
        """,
        "FUT104: Personal data reaches label 'Kind': 'Environment.UserName' (line 6) → property 'Kind'; drop the label, or make it a HashedLabel and pass Redact.Hash(...)");
}
