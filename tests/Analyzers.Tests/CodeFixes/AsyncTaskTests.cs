using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class AsyncTaskTests
{
    [Theory]
    [InlineData("public async void Load() => await Task.Yield();", "public async Task Load() => await Task.Yield();")]
    [InlineData("async partial void Load() => await Task.Yield();", "private async partial Task Load() => await Task.Yield();")]
    public Task AsyncVoid_OfTheUsers_ReturnsATask(string before, string after) => Fix.MakesAsync<AsyncTaskCodeFix>(
        "Return Task from 'Load' (not for an event handler, which has to be void)",
        $"public partial class C\n{{\n    [Timed(\"a\")]\n    {before}\n}}\n",
        $"public partial class C\n{{\n    [Timed(\"a\")]\n    {after}\n}}\n");

    [Fact]
    public Task AsyncVoid_WhereTaskIsSomethingElse_IsNamedInFull() => Fix.MakesOfAllAsync<AsyncTaskCodeFix>(
        "public class Task; public class C { [Timed(\"a\")] public async void A() { await System.Threading.Tasks.Task.Yield(); } [Timed(\"b\")] public async void B() { await System.Threading.Tasks.Task.Yield(); } }",
        "public class Task; public class C { [Timed(\"a\")] public async global::System.Threading.Tasks.Task A() { await System.Threading.Tasks.Task.Yield(); } [Timed(\"b\")] public async global::System.Threading.Tasks.Task B() { await System.Threading.Tasks.Task.Yield(); } }");

    [Fact]
    public Task AsyncVoid_OfAnInterface_StaysAsItIs() => Fix.OffersNothingAsync<AsyncTaskCodeFix>(
        "public interface I { void Load(); } public class C : I { [Timed(\"a\")] public async void Load() => await Task.Yield(); }");
}
