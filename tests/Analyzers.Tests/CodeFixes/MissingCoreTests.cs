using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class MissingCoreTests
{
    [Fact]
    public Task PartialMethod_WithoutBodyAndCore_GetsACoreToFillIn() => Fix.MakesAsync<MissingCoreCodeFix>(
        "Write 'FindCore', the core of 'Find'",
        """
        public partial class C
        {
            /// <summary>Finds.</summary>
            [Timed("a")]
            public static partial ref int Find<T>([Label] bool fast, T item, in int start) where T : class;

            public int Other { get; set; }
        }
        """,
        """
        public partial class C
        {
            /// <summary>Finds.</summary>
            [Timed("a")]
            public static partial ref int Find<T>([Label] bool fast, T item, in int start) where T : class;

            private static ref int FindCore<T>(bool fast, T item, in int start) where T : class
            {
                throw new NotImplementedException();
            }

            public int Other { get; set; }
        }
        """);

    [Fact]
    public Task PartialMethods_WithoutCores_GetThemAll() => Fix.MakesOfAllAsync<MissingCoreCodeFix>(
        """
        public partial class C
        {
            [Timed("a")]
            public partial int Find();

            [Timed("b")]
            public partial Task LoadAsync(int number = 1);

            private class NotImplementedException;
        }
        """,
        """
        public partial class C
        {
            [Timed("a")]
            public partial int Find();

            private int FindCore()
            {
                throw new global::System.NotImplementedException();
            }

            [Timed("b")]
            public partial Task LoadAsync(int number = 1);

            private Task LoadCoreAsync(int number)
            {
                throw new global::System.NotImplementedException();
            }

            private class NotImplementedException;
        }
        """);

    [Theory]
    [InlineData("public partial int Find(); private long FindCore() => 1;")]
    [InlineData("public static partial void Find(int number);")]
    [InlineData("public async void Find() => await Task.Yield();")]
    public Task Method_ThatIsRefusedForSomethingElse_StaysAsItIs(string method) =>
        Fix.OffersNothingAsync<MissingCoreCodeFix>($"public partial class C {{ [Counted(\"a\")] {method} }}");
}
