using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class DividedCallsTests
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
    public Task ImplementationOfAStaticMember_IsReported() => Rule.ReportsAsync(
        """
        public interface IStore
        {
            static abstract void Save(int item);
        }

        public class Store : IStore
        {
            [[|Timed("a")|]]
            public static void Save(int item)
            {
            }
        }
        """,
        "FUT402: Calls of 'Store.Save(int)' through 'IStore.Save(int)' would not be recorded; put the attributes on a method that 'Store.Save(int)' calls");

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
    public Task AttributesOnMemberAndImplementation_AreReportedAtTheImplementation() => Rule.ReportsAsync(
        """
        public interface ICache
        {
            [Counted("icache.get")]
            int Get();
        }

        public class Cache : ICache
        {
            [[|Counted("cache.get")|]]
            public int Get() => 1;
        }

        public class User
        {
            public int Go(ICache cache) => cache.Get();
        }
        """,
        "FUT402: Calls of 'Cache.Get()' and of 'ICache.Get()' would be recorded by the attributes of one of them only; keep the attributes in one place, on 'ICache.Get()'");

    [Fact]
    public Task AttributesOnBaseAndOverride_AreReportedAtEachOverride() => Rule.ReportsAsync(
        """
        public class Base
        {
            [Timed("a")]
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

        public class More : Derived
        {
            public override void Save()
            {
            }
        }
        """,
        "FUT402: Calls of 'Derived.Save()' and of 'Base.Save()' would be recorded by the attributes of one of them only; keep the attributes in one place, on 'Base.Save()'");

    [Fact]
    public Task OneMethodForTwoMembersWithAttributes_IsReported() => Rule.ReportsAsync(
        """
        public interface IStore
        {
            [Timed("a")]
            void Save();
        }

        public interface IDisk : IStore
        {
            [Timed("b")]
            new void Save();
        }

        public struct Store : IDisk
        {
            public void [|Save|]()
            {
            }
        }
        """,
        "FUT402: 'Store.Save()' has attributes from 'IDisk.Save()' and from 'IStore.Save()', and a call would be recorded by one of them only; keep the attributes in one place, such as a method that 'Store.Save()' calls");

    [Fact]
    public Task OneMethodForMembersWithAndWithoutAttributes_IsReportedOnce() => Rule.ReportsAsync(
        """
        public interface IStore
        {
            [Timed("a")]
            void Save();
        }

        public class Base
        {
            public virtual void Save()
            {
            }
        }

        public class Derived : Base, IStore
        {
            public override void [|Save|]()
            {
            }
        }

        public class More : Derived
        {
            public override void Save()
            {
            }
        }
        """,
        "FUT402: Calls of 'Derived.Save()' through 'Base.Save()' would not be recorded; keep the attributes in one place, such as a method that 'Derived.Save()' calls");

    [Fact]
    public Task InheritedMethodForAMember_BothWithAttributes_IsReportedAtTheType() => Rule.ReportsAsync(
        """
        public interface IStore
        {
            [Timed("a")]
            void Save();
        }

        public class Base
        {
            [Timed("b")]
            public void Save()
            {
            }
        }

        public class [|Derived|] : Base, IStore;
        """,
        "FUT402: Calls of 'Base.Save()' and of 'IStore.Save()' would be recorded by the attributes of one of them only; keep the attributes in one place, on 'IStore.Save()'");

    [Fact]
    public Task InheritedMethodForAMember_OnlyTheMemberWithAttributes_IsReportedAtTheType() => Rule.ReportsAsync(
        """
        public interface IPlain
        {
            [Timed("a")]
            void Save();
        }

        public class PBase
        {
            public void Save()
            {
            }
        }

        public class [|Derv|] : PBase, IPlain;

        public class User
        {
            public void Go(Derv derv) => derv.Save();
        }
        """,
        "FUT402: Calls of 'PBase.Save()' on 'Derv' would not be recorded by the attributes of 'IPlain.Save()'; declare 'Save' in 'Derv', or put the attributes on a method that 'PBase.Save()' calls");

    [Fact]
    public Task AttributesInOnePlace_AreFine() => Rule.ReportsNothingAsync("""
        public interface IStore<T>
        {
            [Timed("a")]
            void Save(T item);

            [Timed("b")]
            void Flush();
        }

        public class Base : IStore<int>
        {
            public virtual void Save(int item)
            {
            }

            void IStore<int>.Flush()
            {
            }
        }

        public class Derived : Base
        {
            public override void Save(int item)
            {
            }
        }

        public class Again : Derived, IStore<int>, IStore<string>
        {
            public void Save(string item)
            {
            }

            public void Flush()
            {
            }
        }

        public abstract class Middle<T> : IStore<T>
        {
            public abstract void Save(T item);

            public virtual void Flush()
            {
            }
        }

        public class Leaf : Middle<int>
        {
            public override void Save(int item)
            {
            }

            public override void Flush()
            {
            }
        }

        public class User
        {
            public void Go(IStore<int> store, Base known, Derived derived, Leaf leaf, Middle<string> middle)
            {
                store.Save(1);
                known.Save(2);
                derived.Save(3);
                leaf.Save(4);
                leaf.Flush();
                middle.Save("5");
            }
        }
        """);
}
