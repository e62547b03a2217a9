using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Snapshots;

public class PrivateTests
{
    [Fact]
    public Task Private_InstanceAndStatic() => Snapshot.MatchesAsync("""
        public class Engine
        {
            public string Go() => Name("a") + Count(out _);

            [Timed("engine.name")]
            private string Name(string first) => first;

            [Timed("engine.count")]
            private static int Count(out int number) => number = 3;
        }
        """);

    [Fact]
    public Task Private_InAStaticClass() => Snapshot.MatchesAsync("""
        namespace Deep.Down
        {
            public static class Outer
            {
                public static class Inner
                {
                    public static int Go() => Count("a") + "b".Length();

                    [Timed("inner.count")]
                    private static int Count(string text) => text.Length;
                }

                [Timed("outer.length")]
                private static int Length(this string text) => text.Length;
            }
        }
        """);

    [Fact]
    public Task Private_InGenericTypes() => Snapshot.MatchesAsync("""
        public class Box<T>
            where T : class
        {
            public int Go(T item) => Measure<int>(item, 3) + Total(item);

            [Timed("box.measure")]
            private int Measure<TOther>(T item, TOther other)
                where TOther : struct => 1;

            [Timed("box.total")]
            private static int Total(T item) => 2;
        }

        public static class Bag<T>
        {
            public static int Go(T item) => Total(item);

            [Timed("bag.total")]
            private static int Total(T item) => 2;
        }
        """);

    [Fact]
    public Task Private_InAStruct() => Snapshot.MatchesAsync("""
        public struct Vault
        {
            private int _opened;

            public int Go()
            {
                Turn();
                return Count() + Default();
            }

            [Timed("vault.turn")]
            private void Turn() => _opened++;

            [Timed("vault.count")]
            private readonly int Count() => _opened;

            [Timed("vault.default")]
            private static int Default() => 0;
        }
        """);

    [Fact]
    public Task Protected_Virtual() => Snapshot.MatchesAsync("""
        public class Shape
        {
            public double Go() => Area();

            [Timed("shape.area")]
            protected virtual double Area() => 1;
        }

        public class Square : Shape
        {
            public double GoToo() => Area();

            protected override double Area() => 4;
        }
        """);
}
