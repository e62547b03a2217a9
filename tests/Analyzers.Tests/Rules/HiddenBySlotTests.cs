using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class HiddenBySlotTests
{
    [Fact]
    public Task ImplementationOfAnInterface_IsReported() => Rule.ReportsAsync(
        """
        public interface IStore
        {
            void Save(int item);
        }

        public class Store : IStore
        {
            [[|Timed("a")|]]
            public void Save(int item)
            {
            }
        }
        """,
        "FUT402: Calls of 'Store.Save(int)' through 'IStore.Save(int)' would not be recorded; put the attributes on 'IStore.Save(int)', or on a method that 'Store.Save(int)' calls");

    [Fact]
    public Task Override_IsReported() => Rule.ReportsAsync(
        """
        public class Base
        {
            public virtual void Save()
            {
            }
        }

        public class Derived : Base
        {
            [[|Timed("a")|]]
            public override void Save()
            {
            }
        }
        """,
        "FUT402: Calls of 'Derived.Save()' through 'Base.Save()' would not be recorded; put the attributes on 'Base.Save()', or on a method that 'Derived.Save()' calls");

    [Fact]
    public Task ImplementationOfAnInterfaceOfTheFramework_IsReported() => Rule.ReportsAsync(
        """
        public sealed class Resource : IDisposable
        {
            [[|Timed("a")|]]
            public void Dispose()
            {
            }
        }
        """,
        "FUT402: Calls of 'Resource.Dispose()' through 'IDisposable.Dispose()' would not be recorded; put the attributes on 'IDisposable.Dispose()', or on a method that 'Resource.Dispose()' calls");

    [Fact]
    public Task MethodThatADerivedClassGivesToAnInterface_IsReportedThere() => Rule.ReportsAsync(
        """
        public interface IStore
        {
            void Save();
        }

        public class Base
        {
            [Timed("a")]
            public void Save()
            {
            }
        }

        public class [|Derived|] : Base, IStore;

        public class More : Derived;
        """,
        "FUT402: Calls of 'Base.Save()' through 'IStore.Save()' would not be recorded; put the attributes on 'IStore.Save()', or on a method that 'Base.Save()' calls");

    [Fact]
    public Task AttributesOnEverySlot_AreFine() => Rule.ReportsNothingAsync("""
        public interface IStore<T>
        {
            [Timed("a")]
            void Save(T item);
        }

        public class Base : IStore<int>
        {
            [Timed("a")]
            public virtual void Save(int item)
            {
            }
        }

        public class Derived : Base
        {
            [Timed("a")]
            public override void Save(int item)
            {
            }
        }

        public class Other
        {
            [Timed("a")]
            public void Save(int item)
            {
            }
        }

        public class Inheriting : Other, IStore<int>;
        """);
}
