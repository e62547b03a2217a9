using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class OpenResultTests
{
    [Fact]
    public Task Results_ThatAreOpen_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [LabelValues("a")]
            public string Kind => [|Find(1)|];

            [Timed("c.look")]
            [return: Label("look"), LabelValues("hit", "miss")]
            public async Task<string> LookAsync(int key)
            {
                await Task.Yield();
                if (key == 0)
                {
                    return "hit";
                }

                return [|Find(key)|];
            }

            [return: LabelValues("a")]
            public Task<string> Later() => Task.FromResult("a");

            protected virtual string Find(int key) => "hit";
        }
        """,
        "FUT102: 'Find(1)' may be any text here: 'Find(1)' ('C.Find(int)' can be overridden) (line 4) → result of 'Kind' → label 'Kind'; use a switch over the known values with \"other\" for the rest, or an enum",
        "FUT113: The labelled result of 'LookAsync' may be any text: 'Find(key)' ('C.Find(int)' can be overridden) (line 16) → result of 'LookAsync'; use a switch over the known values with \"other\" for the rest, or an enum");
}
