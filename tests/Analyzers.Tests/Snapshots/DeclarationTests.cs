using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Snapshots;

/// <summary>What declarations ask of those who call them.</summary>
public class DeclarationTests
{
    [Fact]
    public Task Experimental_MethodsTypesAndAssemblies() => Snapshot.MatchesAsync(
        BuildSettings.Default with { References = [Library.Compile("Lib", """
            [assembly: System.Diagnostics.CodeAnalysis.Experimental("LIB1")]

            namespace Lib
            {
                public enum Mode
                {
                    Fast,
                }
            }
            """)] },
        """
        using System.Diagnostics.CodeAnalysis;

        #pragma warning disable LIB1, EXP1, EXP2, EXP3, EXP4, OLD1
        public class Engine
        {
            [Experimental("EXP1"), Timed("engine.run")]
            public void Run([Label] Lib.Mode mode)
            {
            }

            [Obsolete("Gone soon.", DiagnosticId = "OLD1"), Timed("engine.list")]
            public List<Outer.Item[]> List<T>()
                where T : Constraint => [];

            [Counted("engine.own")]
            public void Own()
            {
            }

            public void Go()
            {
                Run(Lib.Mode.Fast);
                List<Constraint>();
                Own();
            }
        }

        [Experimental("EXP2")]
        public class Outer
        {
            [Experimental("EXP3")]
            public class Item;
        }

        [Experimental("EXP4")]
        public class Constraint;
        """);

    [Fact]
    public Task Trimming_RequirementsAndMembers() => Snapshot.MatchesAsync("""
        using System.Diagnostics.CodeAnalysis;

        public static class Reflecting
        {
            [Timed("reflecting.make")]
            public static T Make<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>() => Activator.CreateInstance<T>();

            [Timed("reflecting.count")]
            [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)]
            public static Type Count(
                [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] this Type type,
                [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.PublicFields)] Type other) => type;

            [Timed("reflecting.load")]
            [RequiresUnreferencedCode("Loads \"types\".", Url = "https://example.org"), RequiresDynamicCode("Makes code.")]
            private static void Load()
            {
            }

            public static void Go()
            {
                Make<object>();
                typeof(int).Count(typeof(string));
                Load();
            }
        }

        [RequiresUnreferencedCode("All of it.")]
        public class Whole
        {
            [Timed("whole.static")]
            public static void Static()
            {
            }

            [Timed("whole.instance")]
            public void Instance()
            {
            }

            public static void Go()
            {
                Static();
                new Whole().Instance();
            }
        }
        """);

    [Fact]
    public Task Parameters_NamedAsAWrappersOwnVariables() => Snapshot.MatchesAsync("""
        public class Engine
        {
            [Timed("engine.value")]
            public bool Value(int __call, int __status, int __result, int __receiver, int __exception, [Label] bool __call_) => true;

            [Timed("engine.task")]
            private Task TaskAsync<__receiver>(int __task, int __target) => Task.CompletedTask;

            public Task Go()
            {
                Value(1, 2, 3, 4, 5, true);
                return TaskAsync<int>(1, 2);
            }
        }
        """);
}
