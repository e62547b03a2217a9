using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

/// <summary>Members come before extensions in what a language construct calls by itself.</summary>
public class BoundCallTests
{
    [Fact]
    public Task CollectionExpressions_CountTheAddThatEachElementBindsTo() => Rule.ReportsAsync(
        """
        using System.Collections;

        public static class Extensions
        {
            [Timed("a")]
            public static void Add(this List<int> list, string item)
            {
            }

            [Timed("b")]
            public static void Add(this Box box, int item)
            {
            }

            [Timed("c")]
            public static void Add<T>(this IList<T> list, T item)
            {
            }

            [Timed("d")]
            public static void Add(this Box box, string item)
            {
            }
        }

        public class Box : IEnumerable<object>
        {
            public void Add(long item)
            {
            }

            public IEnumerator<object> GetEnumerator() => new List<object>().GetEnumerator();

            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }

        public class C
        {
            private readonly Box _field = [|["x"]|];
            private readonly List<int> _list = [1];

            public Box Arrow => [|["x"]|];

            public void Go(string[] texts, int[] numbers)
            {
                List<int> list = [1, .. numbers];
                IList<int> other = [1, 2];
                Span<int> span = [1];
                int[] array = [1];
                Box none = [];
                Box member = [1, 2L, .. numbers];
                Box extension = [|[1, "x", "y"]|];
                Box spread = [|[.. texts]|];
                Take(1);
                [|Take("x")|];
                var anonymous = Same(new { A = 1 }, [new { A = 2 }]);
            }

            private static void Take(params Box box)
            {
            }

            private static List<T> Same<T>(T first, List<T> all) => all;
        }
        """,
        Repeat("FUT407: This use of 'Extensions.Add(Box, string)' is not recorded: the language calls it by itself here; call it by name", 5));

    [Fact]
    public Task Spreads_CountTheEnumeratorThatTheCompilerBinds() => Rule.ReportsAsync(
        """
        using System.Collections;

        public static class Extensions
        {
            [Timed("a")]
            public static Walker GetEnumerator(this Own own) => new();

            [Timed("b")]
            public static List<int>.Enumerator GetEnumerator(this IEnumerable<int> all) => default;

            [Timed("c")]
            public static Walker GetEnumerator(this Plain plain) => new();

            [Timed("d")]
            public static Walker GetEnumerator(this object other, int start) => new();
        }

        public class Own
        {
            public Walker GetEnumerator() => new();
        }

        public class Plain;

        public class Explicit : IEnumerable<int>
        {
            IEnumerator<int> IEnumerable<int>.GetEnumerator() => new List<int>().GetEnumerator();

            IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
        }

        public class Walker
        {
            public int Current => 1;

            public bool MoveNext() => false;

            [Timed("e")]
            public bool MoveNext(int by) => false;
        }

        public class C
        {
            private readonly int[] _field = [[|.. new Plain()|]];

            public void Go(Explicit listed, int[] numbers, Own own, Plain plain)
            {
                int[] all = [.. numbers, .. own, .. listed, [|.. plain|], .. new List<int>()];
                foreach (var item in listed)
                {
                }

                foreach (var item in own)
                {
                }

                [|foreach (var item in plain)
                {
                }|]
            }
        }
        """,
        Repeat("FUT407: This use of 'Extensions.GetEnumerator(Plain)' is not recorded: the language calls it by itself here; call it by name", 3));

    [Fact]
    public Task DeconstructionInTheHeadOfAForLoop_CountsTheMethodThatTheCompilerBinds() => Rule.ReportsAsync(
        """
        public static class Extensions
        {
            [Timed("a")]
            public static void Deconstruct(this Pair pair, out int a, out int b) => a = b = 1;

            [Timed("b")]
            public static void Deconstruct(this Pair pair, out int a, out int b, out int c) => a = b = c = 1;

            [Timed("c")]
            public static void Deconstruct(this Own own, out int a, out int b) => a = b = 1;
        }

        public class Pair;

        public class Own
        {
            public void Deconstruct(out int a, out Pair b)
            {
                a = 1;
                b = new();
            }

            [Timed("d")]
            public void Deconstruct(out int a, out int b, out int c) => a = b = c = 1;
        }

        public class C
        {
            public void Go(Pair pair, Own own)
            {
                int c, d;
                for ([|var (a, b) = pair|]; a < b; [|(a, b) = pair|])
                {
                }

                for ([|(c, d) = pair|]; c < d; [|(c, _) = pair|], [|(d, _) = pair|])
                {
                }

                for (var (a, b) = own; a < 1; (a, b) = own)
                {
                }

                for (var (a, b) = (1, pair); a < 1; (a, _) = (2, pair))
                {
                }

                for ([|var (a, (b, e)) = own|]; a < 1; [|(a, (_, _)) = (2, pair)|])
                {
                }

                [|(c, d) = pair|];
                (c, _) = own;
            }
        }
        """,
        Repeat("FUT407: This use of 'Extensions.Deconstruct(Pair, out int, out int)' is not recorded: the language calls it by itself here; call it by name", 8));

    private static string[] Repeat(string message, int times) => [.. Enumerable.Repeat(message, times)];
}
