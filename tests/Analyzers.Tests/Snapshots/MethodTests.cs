using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Snapshots;

public class MethodTests
{
    [Fact]
    public Task Instance_Void() => Snapshot.MatchesAsync("""
        public class Engine
        {
            [Timed("engine.run")]
            public void Run(int times)
            {
            }

            public void Go() => Run(3);
        }
        """);

    [Fact]
    public Task Static_WithResult_CalledTwice() => Snapshot.MatchesAsync("""
        namespace Arithmetic
        {
            public static class Sums
            {
                [Timed("sums.add", Description = "Sums \"of two\".")]
                public static long Add(int a, long b) => a + b;
            }

            public class User
            {
                public long Total { get; } = Sums.Add(1, 2) + Sums.Add(3, 4);
            }
        }
        """);

    [Fact]
    public Task Generic_MethodAndTypes_WithConstraints() => Snapshot.MatchesAsync("""
        public class Outer<TKey, TValue>
            where TKey : notnull, IComparable<TKey>
            where TValue : class?, new()
        {
            public class Inner<T>
                where T : unmanaged
            {
                [Timed("generic.run")]
                public TOther? Run<TOther, TEnum>(Dictionary<TKey, TValue?> map, T item, TOther? other)
                    where TOther : List<TValue>, IDisposable
                    where TEnum : struct, Enum => other;
            }

            public void Go(Inner<int> inner) => inner.Run<Own, DayOfWeek>([], 3, null);

            public class Own : List<TValue>, IDisposable
            {
                public void Dispose()
                {
                }
            }
        }
        """);

    [Fact]
    public Task Struct_MutatingReadonlyAndReadonlyStruct() => Snapshot.MatchesAsync("""
        public struct Tally
        {
            private int _sum;

            [Timed("tally.add")]
            public void Add(int value) => _sum += value;

            [Timed("tally.read")]
            public readonly int Read() => _sum;
        }

        public readonly struct Point
        {
            [Timed("point.length")]
            public double Length() => 1;
        }

        public class User
        {
            private readonly Tally _kept;
            private Tally _changing;

            public double Go(Point point)
            {
                _changing.Add(1);
                _kept.Add(2);
                new Tally().Add(3);
                return _changing.Read() + _kept.Read() + point.Length() + new Point().Length();
            }
        }
        """);

    [Fact]
    public Task Interface_CalledOnItAndOnTheClass() => Snapshot.MatchesAsync("""
        public interface IShape
        {
            [Timed("shape.area")]
            double Area(double scale);
        }

        public sealed class Square : IShape
        {
            public double Area(double scale) => 4 * scale;
        }

        public class User
        {
            public double Go(IShape shape, Square square) => shape.Area(1) + square.Area(2);

            public double? GoMaybe(IShape? shape) => shape?.Area(1);

            public double GoClass<T>(T shape)
                where T : class, IShape => shape.Area(3);
        }
        """);

    [Fact]
    public Task Override_OfAnInstrumentedMethod() => Snapshot.MatchesAsync("""
        public abstract class Shape
        {
            [Timed("shape.area")]
            public abstract double Area();
        }

        public class Square : Shape
        {
            public override double Area() => 4;

            public double Twice() => Area() * 2;
        }

        public class User
        {
            public double Go(Shape shape) => shape.Area();
        }
        """);

    [Fact]
    public Task Extension_CalledEitherWay() => Snapshot.MatchesAsync("""
        public static class Shouting
        {
            [Timed("shout")]
            public static string Shout(this string text, int times = 1) => text + times;

            [Timed("bump")]
            public static void Bump(this ref int number) => number++;
        }

        public class User
        {
            public string Go()
            {
                var number = 1;
                number.Bump();
                return "a".Shout() + Shouting.Shout("b", 2) + number;
            }
        }
        """);

    [Fact]
    public Task Parameters_OfEveryKind() => Snapshot.MatchesAsync("""
        public static class Kinds
        {
            [Timed("kinds.mix")]
            public static bool Mix(
                ref int total, in long two, ref readonly double three, out string? four, scoped ref int five, scoped Span<int> six, ReadOnlySpan<char> seven, params int[] rest)
            {
                four = null;
                return total > two + three;
            }

            public static bool Go(int[] numbers)
            {
                int total = 1, five = 5;
                double three = 3;
                return Mix(ref total, 2, in three, out _, ref five, numbers, "seven", 8, 9);
            }
        }
        """);

    [Fact]
    public Task Parameters_ReadonlyReferencesOfVirtualMembers() => Snapshot.MatchesAsync("""
        public interface ISink
        {
            [Timed("sink.put")]
            void Put<T>(in T item);
        }

        public abstract class Base : ISink
        {
            public void Put<T>(in T item)
            {
            }

            [Timed("base.read")]
            protected abstract int Read(ref readonly int item);
        }

        public class Derived : Base
        {
            public int Go(ISink sink)
            {
                var item = 1;
                sink.Put(2);
                sink.Put(in item);
                return Read(in item);
            }

            protected override int Read(ref readonly int item) => item;
        }
        """);

    [Fact]
    public Task Parameters_ParamsSpanAndRefStructTypeArguments() => Snapshot.MatchesAsync(
        """
        public static class Kinds
        {
            [Timed("kinds.rest")]
            public static int Rest(params ReadOnlySpan<int> rest) => rest.Length;

            [Timed("kinds.any")]
            public static int Any<T>(scoped T item)
                where T : IDisposable, allows ref struct => 1;

            public static int Go() => Rest(1, 2, 3) + Any(default(Scope));
        }

        public ref struct Scope : IDisposable
        {
            public void Dispose()
            {
            }
        }
        """,
        Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13);

    [Fact]
    public Task RefReturns() => Snapshot.MatchesAsync("""
        public class Store
        {
            private int[] _items = [1, 2];

            [Timed("store.at")]
            public ref int At(int index) => ref _items[index];

            [Timed("store.peek")]
            public ref readonly int Peek(int index) => ref _items[index];

            public int Go()
            {
                At(0) = 3;
                return Peek(1);
            }
        }
        """);

    [Fact]
    public Task Keywords_AsNames() => Snapshot.MatchesAsync("""
        namespace @namespace.@event
        {
            public class @class<@in>
            {
                [Timed("keyword.run")]
                public @in @int(@in @ref, int @value, @enum @await) => @ref;

                public void Go(@in item) => @int(item, 1, @enum.@true);
            }

            public enum @enum
            {
                @true,
            }
        }
        """);

    [Fact]
    public Task Obsolete_Members() => Snapshot.MatchesAsync("""
        public class Old
        {
            [Obsolete("Gone soon."), Timed("old.run")]
            public void Run()
            {
            }

            [Obsolete("Gone soon.")]
            public void Go() => Run();
        }
        """);

    [Fact]
    public Task Nullability_PromisedByAttributes() => Snapshot.MatchesAsync("""
        public class Book
        {
            [Timed("book.find")]
            [return: System.Diagnostics.CodeAnalysis.MaybeNull]
            public string Find([System.Diagnostics.CodeAnalysis.DisallowNull] string? key) => null;

            [Timed("book.try")]
            public bool Try([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found)
            {
                found = "";
                return true;
            }

            public int Go() => Try(out var found) ? found.Length : Find("a")?.Length ?? 0;
        }
        """);
}
