using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class ConstantTests
{
    [Fact]
    public Task ConstantsThatReveal_AreReported() => Rule.ReportsAsync(
        """
        using System.Runtime.Serialization;

        public enum Place
        {
            [EnumMember(Value = "~/documents")]
            Documents,
        }

        public class C
        {
            [Timed("a")]
            [[|Label("root", "/media/ann")|]]
            [[|Label("owner", "ann@example.org")|]]
            [[|Label("host", "192.168.178.24")|]]
            [[|Label("job", "123e4567-e89b-12d3-a456-426614174000")|]]
            public void M([Label, [|LabelValues("local", "file:///srv/data")|]] string source, [[|Label|]] Place place)
            {
            }

            [Timed("b")]
            [Label("kind", "text/plain")]
            public void Fine([Label, LabelValues("text/markdown", "application/pdf")] string media)
            {
            }
        }
        """,
        "FUT105: Label 'root' has the constant '/media/ann', which looks like a path; use a name instead",
        "FUT105: Label 'owner' has the constant 'ann@example.org', which looks like a mail address; use a name instead",
        "FUT105: Label 'host' has the constant '192.168.178.24', which looks like a network address; use a name instead",
        "FUT105: Label 'job' has the constant '123e4567-e89b-12d3-a456-426614174000', which looks like an identifier; use a name instead",
        "FUT105: Label 'source' has the constant 'file:///srv/data', which looks like a file address; use a name instead",
        "FUT105: Label 'place' has the constant '~/documents', which looks like a path; use a name instead");
}
