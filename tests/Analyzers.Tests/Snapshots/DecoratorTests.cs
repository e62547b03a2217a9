using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Snapshots;

public class DecoratorTests
{
    [Fact]
    public Task Members_OfEveryKind() => Snapshot.MatchesAsync(
        """
        namespace Trade.@event;

        public interface IStore : IDisposable, IAsyncDisposable
        {
            void Dispose(bool isFinal);
        }

        [GenerateDecorator]
        public interface IShop : IStore, IReadOnlyCollection<(int Id, string? Name)>
        {
            [Timed("shop.order")]
            int Order([Label] DayOfWeek day, string? name = "x", params int[] ids);

            [Counted("shop.load")]
            Task<string> LoadAsync(CancellationToken cancellationToken = default);

            [Counted("shop.items", Items = true)]
            IAsyncEnumerable<int> Items();

            [Timed("shop.place")]
            ref readonly long Place<TKey, TValue>(in int a, ref TKey? key, out TValue value, scoped Span<int> span)
                where TKey : class?, IComparable<TKey>, new()
                where TValue : struct;

            T? Cast<T>(T? item, double rate = double.NaN, DayOfWeek day = DayOfWeek.Friday);

            void Inherited() { }

            sealed void Fixed() => Inherited();

            static int Zero => 0;

            string? Name { get; set; }

            int Size { set; }

            string Id { get; init; }

            ref int Slot { get; }

            int this[int index, string @key] { get; set; }

            event EventHandler? Changed;

            string ToString();
        }

        public class User
        {
            public int Go(IShop shop) => shop.Order(DayOfWeek.Monday) + shop.Instrumented().Order(DayOfWeek.Monday);
        }
        """);

    [Fact]
    public Task Generic_NestedAndInherited_WithAContainer() => Snapshot.MatchesAsync(
        BuildSettings.Default with { References = [References.Container] },
        """
        public partial class Outer<TOuter> where TOuter : struct
        {
            [GenerateDecorator]
            internal interface IProducer<out T, in TSeed> where T : class
            {
                [Timed("produce")]
                T Produce(TSeed seed);

                TResult Convert<TResult>(Func<TOuter, TResult?> convert) where TResult : notnull;
            }

            public partial interface IPart;

            [GenerateDecorator]
            public partial interface IPart : IComparer<string?>
            {
                [Counted("part.read")]
                int Read(string text);
            }
        }

        [GenerateDecorator]
        internal interface IHandler<TMessage>
        {
            [Counted("handled")]
            void Handle(TMessage message);
        }

        [GenerateDecorator]
        internal interface IBoth : IHandler<int>, IHandler<string?>
        {
            new void Handle(int message);
        }
        """);

    [Fact]
    public Task Warnings_OfObsoleteAndExperimentalMembers() => Snapshot.MatchesAsync(
        """
        using System.Diagnostics.CodeAnalysis;

        [GenerateDecorator]
        public interface IOld<T>
        {
            [Timed("old")]
            [RequiresUnreferencedCode("reflects")]
            void Go([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type type);

            [Obsolete]
            int A { get; }

            [Obsolete("use A", DiagnosticId = "OLD1")]
            void B();

            [Experimental("NEW1")]
            event Action C;

            [return: MaybeNull]
            T D([DisallowNull] T item);
        }
        """);
}
