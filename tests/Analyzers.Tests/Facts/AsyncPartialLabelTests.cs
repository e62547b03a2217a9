using System.Reflection;
using System.Runtime.Loader;
using Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.Tests.Facts;

/// <summary>Measures of the compiler and the runtime why a label of an async partial method cannot be one of its parameters.</summary>
public class AsyncPartialLabelTests
{
    private const string Hoisted = """
        public static class Subject
        {
            public static async Task<int> M(int unused, int before, int after, int replaced, int onlyReplaced)
            {
                var sum = before;
                replaced = sum;
                onlyReplaced = 1;
                await Task.Yield();
                return after + replaced;
            }
        }
        """;

    private const string HandedOver = """
        using System.Runtime.CompilerServices;

        public static class Handed
        {
            [ThreadStatic]
            public static string? Label;

            public static readonly List<string> Seen = new();
        }

        public struct Builder
        {
            private AsyncTaskMethodBuilder _inner;

            public Task Task => _inner.Task;

            public static Builder Create()
            {
                Handed.Seen.Add(Handed.Label ?? "nothing");
                Handed.Label = null;
                return new Builder { _inner = AsyncTaskMethodBuilder.Create() };
            }

            public void Start<T>(ref T machine) where T : IAsyncStateMachine => _inner.Start(ref machine);

            public void SetStateMachine(IAsyncStateMachine machine) => _inner.SetStateMachine(machine);

            public void AwaitOnCompleted<A, T>(ref A awaiter, ref T machine) where A : INotifyCompletion where T : IAsyncStateMachine => _inner.AwaitOnCompleted(ref awaiter, ref machine);

            public void AwaitUnsafeOnCompleted<A, T>(ref A awaiter, ref T machine) where A : ICriticalNotifyCompletion where T : IAsyncStateMachine => _inner.AwaitUnsafeOnCompleted(ref awaiter, ref machine);

            public void SetException(Exception exception) => _inner.SetException(exception);

            public void SetResult() => _inner.SetResult();
        }

        public static class Subject
        {
            [AsyncMethodBuilder(typeof(Builder))]
            public static async Task M(string kind) => await Task.Yield();

            public static void ByName() => M("given").Wait();

            public static void ByDelegate()
            {
                Func<string, Task> call = M;
                call("given").Wait();
            }

            public static void ByReflection() => ((Task)typeof(Subject).GetMethod("M")!.Invoke(null, new object[] { "given" })!).Wait();
        }
        """;

    [Fact]
    public void OptimizedStateMachine_KeepsNoParameterThatTheBodyNeverUses() =>
        Assert.Equal(["after", "before", "onlyReplaced", "replaced"], ParametersKept(OptimizationLevel.Release));

    [Fact]
    public void UnoptimizedStateMachine_KeepsAllParameters() =>
        Assert.Equal(["after", "before", "onlyReplaced", "replaced", "unused"], ParametersKept(OptimizationLevel.Debug));

    [Theory]
    [InlineData("ByName", "given")]
    [InlineData("ByDelegate", "nothing")]
    [InlineData("ByReflection", "nothing")]
    [InlineData("ByAnotherAssembly", "nothing")]
    public void ThreadStaticSetByAnInterceptor_IsSeenByTheBuilder_OfCallsByNameInItsAssemblyOnly(string caller, string expected)
    {
        var subject = Intercepted();
        var other = Compile("Other", """public static class Other { public static void ByAnotherAssembly() => Subject.M("given").Wait(); }""")
            .AddReferences(subject.ToMetadataReference());
        var context = new AssemblyLoadContext(caller);
        var first = Load(context, subject);
        var second = Load(context, other);

        (first.GetType("Subject")!.GetMethod(caller) ?? second.GetType("Other")!.GetMethod(caller))!.Invoke(null, null);

        Assert.Equal([expected], (List<string>)first.GetType("Handed")!.GetField("Seen")!.GetValue(null)!);
    }

    private static IEnumerable<string> ParametersKept(OptimizationLevel level)
    {
        var compilation = Compile("Hoisted", Hoisted);
        var subject = Load(new AssemblyLoadContext($"{level}"), compilation.WithOptions(compilation.Options.WithOptimizationLevel(level))).GetType("Subject")!;
        var parameters = subject.GetMethod("M")!.GetParameters().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return subject.GetNestedTypes(BindingFlags.NonPublic).Single()
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(f => f.Name)
            .Where(parameters.Contains)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The subject with an interceptor on its one call by name, which hands the argument over before it calls.</summary>
    private static CSharpCompilation Intercepted()
    {
        var subject = Compile("Subject", HandedOver);
        var tree = subject.SyntaxTrees.Single(t => t.FilePath == "Main.cs");
        var call = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Single(i => i.ToString() == "M(\"given\")");
        var location = subject.GetSemanticModel(tree).GetInterceptableLocation(call)!.GetInterceptsLocationAttributeSyntax();
        return subject.AddSyntaxTrees(new Source("Calls.cs", $$"""
            namespace Futurnal.Instrumentation.Generated
            {
                public static class Calls
                {
                    {{location}}
                    public static Task M(string kind)
                    {
                        Handed.Label = kind;
                        return Subject.M(kind);
                    }
                }
            }

            namespace System.Runtime.CompilerServices
            {
                [AttributeUsage(AttributeTargets.Method)]
                public sealed class InterceptsLocationAttribute(int version, string data) : Attribute;
            }
            """).Parse(BuildSettings.Default.Parsing));
    }

    private static CSharpCompilation Compile(string name, string source) =>
        Build.Compile(BuildSettings.Default with { AssemblyName = name, ReferencesLibrary = false }, Source.Of(source));

    private static Assembly Load(AssemblyLoadContext context, CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        return context.LoadFromStream(image);
    }
}
