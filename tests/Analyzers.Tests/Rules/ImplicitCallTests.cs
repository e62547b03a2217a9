using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class ImplicitCallTests
{
    [Fact]
    public Task ForEach_IsReported() => Rule.ReportsAsync(
        """
        public class Bag
        {
            [Timed("a")]
            public Walker GetEnumerator() => new();
        }

        public class Walker
        {
            public int Current => 1;

            [Timed("b")]
            public bool MoveNext() => false;
        }

        public class C
        {
            public void Go(Bag bag)
            {
                [|[|foreach (var item in bag)
                {
                }|]|]

                using var walker = new Using();
                var other = bag.GetEnumerator();
                while (other.MoveNext())
                {
                }
            }
        }

        public sealed class Using : IDisposable
        {
            public void Dispose()
            {
            }
        }
        """,
        "FUT407: This use of 'Bag.GetEnumerator()' is not recorded: the language calls it by itself here; call it by name",
        "FUT407: This use of 'Walker.MoveNext()' is not recorded: the language calls it by itself here; call it by name");

    [Fact]
    public Task Using_IsReported() => Rule.ReportsAsync(
        """
        public ref struct Scope
        {
            [Timed("a")]
            public static void Other()
            {
            }

            public void Dispose()
            {
            }
        }

        public class Base
        {
            [Timed("b")]
            public ValueTask DisposeAsync() => default;
        }

        public class Derived : Base;

        public class C
        {
            public async Task GoAsync()
            {
                [|await using var declared = new Derived();|]
                [|await using (var statement = new Derived())
                {
                }|]

                [|await using (declared)
                {
                }|]

                await declared.DisposeAsync();
                using var scope = default(Scope);
            }
        }
        """,
        "FUT407: This use of 'Base.DisposeAsync()' is not recorded: the language calls it by itself here; call it by name",
        "FUT407: This use of 'Base.DisposeAsync()' is not recorded: the language calls it by itself here; call it by name",
        "FUT407: This use of 'Base.DisposeAsync()' is not recorded: the language calls it by itself here; call it by name");

    [Fact]
    public Task CollectionInitialisersAndExpressions_AreReported() => Rule.ReportsAsync(
        """
        using System.Collections;

        public class Bag : IEnumerable<int>
        {
            [Timed("a")]
            public void Add(int item)
            {
            }

            public IEnumerator<int> GetEnumerator() => new List<int>().GetEnumerator();

            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }

        public class C
        {
            public void Go()
            {
                _ = new Bag { [|1|], [|2|] };
                Bag expression = [|[3]|];
                expression.Add(4);
            }
        }
        """,
        "FUT407: This use of 'Bag.Add(int)' is not recorded: the language calls it by itself here; call it by name",
        "FUT407: This use of 'Bag.Add(int)' is not recorded: the language calls it by itself here; call it by name",
        "FUT407: This use of 'Bag.Add(int)' is not recorded: the language calls it by itself here; call it by name");

    [Fact]
    public Task Deconstruction_IsReported() => Rule.ReportsAsync(
        """
        public class Pair
        {
            [Timed("a")]
            public void Deconstruct(out int a, out int b) => a = b = 1;
        }

        public class C
        {
            public void Go(Pair pair, List<Pair> pairs)
            {
                [|var (a, b) = pair|];
                int c;
                [|(c, (_, _)) = (1, pair)|];
                [|foreach (var (d, e) in pairs)
                {
                }|]

                if (pair is [|(1, 2)|])
                {
                    pair.Deconstruct(out a, out b);
                }
            }
        }
        """,
        "FUT407: This use of 'Pair.Deconstruct(out int, out int)' is not recorded: the language calls it by itself here; call it by name",
        "FUT407: This use of 'Pair.Deconstruct(out int, out int)' is not recorded: the language calls it by itself here; call it by name",
        "FUT407: This use of 'Pair.Deconstruct(out int, out int)' is not recorded: the language calls it by itself here; call it by name",
        "FUT407: This use of 'Pair.Deconstruct(out int, out int)' is not recorded: the language calls it by itself here; call it by name");

    [Fact]
    public Task SlicesAndListPatterns_AreReported() => Rule.ReportsAsync(
        """
        public class Text
        {
            public int Length => 1;

            public int this[int index] => index;

            [Timed("a")]
            public Text Slice(int start, int length) => this;
        }

        public class C
        {
            public bool Go(Text text)
            {
                _ = [|text[1..]|];
                return text.Slice(0, 1) is [1, [|.. var rest|]] && rest.Length > 0;
            }
        }
        """,
        "FUT407: This use of 'Text.Slice(int, int)' is not recorded: the language calls it by itself here; call it by name",
        "FUT407: This use of 'Text.Slice(int, int)' is not recorded: the language calls it by itself here; call it by name");

    [Fact]
    public Task QueryOperators_AreReported() => Rule.ReportsAsync(
        """
        public class Source
        {
            [Timed("a")]
            public Source Select(Func<int, int> selector) => this;
        }

        public class C
        {
            public void Go(Source source)
            {
                _ = from n in source [|select n|];
                _ = source.Select(n => n);
            }
        }
        """,
        "FUT407: This use of 'Source.Select(Func<int, int>)' is not recorded: the language calls it by itself here; call it by name");

    [Fact]
    public Task Await_IsReported() => Rule.ReportsAsync(
        """
        using System.Runtime.CompilerServices;

        public class Slow
        {
            [Timed("a")]
            public TaskAwaiter GetAwaiter() => default;
        }

        public class C
        {
            public async Task GoAsync(Slow slow)
            {
                [|await slow|];
                slow.GetAwaiter();
            }
        }
        """,
        "FUT407: This use of 'Slow.GetAwaiter()' is not recorded: the language calls it by itself here; call it by name");
}
