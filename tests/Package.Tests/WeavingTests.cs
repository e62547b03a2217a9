using System.Reflection;
using System.Security.Cryptography;

namespace Package.Tests;

/// <summary>Weaving by the compiler of the SDK, in projects and files of many kinds.</summary>
[Collection(PackedTests.Name)]
public sealed class WeavingTests(PackedFeed packages)
{
    private const string Usings = """
        using System.Threading.Tasks;
        using Futurnal.Instrumentation;
        using Futurnal.Instrumentation.Hosting;

        """;

    /// <summary>Every form of instrumented method, in a version of the language that all have.</summary>
    private const string Forms = Usings + """
        await using (var telemetry = await Telemetry.StartAsync(o => o.StorePath = args[0]))
        {
            Work.Call();
            await Work.CallAsync();
            await Work.PartAsync(3);
            Work.Core(4);
            foreach (var item in Work.Items()) { }
            Box<string>.Go("x");
            Work.Bytes(5);
        }

        internal sealed class Box<T>
        {
            [Counted("works.hidden")] private static T Hidden(T item) => item;

            public static T Go(T item) => Hidden(item);
        }

        internal static partial class Work
        {
            [Counted("works.call")] public static void Call() { }

            [Counted("works.later")] public static async ValueTask CallAsync() => await Task.Yield();

            [Counted("works.part")] public static async partial Task<int> PartAsync(int number) { await Task.Yield(); return number; }

            [Counted("works.core")] public static partial int Core(int number);

            [Counted("works.items")] public static System.Collections.Generic.IEnumerable<int> Items() { yield return 1; }

            [Counted("works.bytes", Unit = "By")] internal static partial void Bytes([Value] long count);

            private static int CoreCore(int number) => number;
        }
        """;

    private const string FormsCounted = "works.bytes=5 works.call=1 works.core=1 works.hidden=1 works.items=1 works.later=1 works.part=1";

    [Theory]
    [InlineData("12", "Debug", "enable")]
    [InlineData("13", "Release", "disable")]
    [InlineData("14", "Release", "enable")]
    [InlineData("preview", "Debug", "enable")]
    public async Task Project_InAVersionOfTheLanguage_RecordsEveryForm(string language, string configuration, string nullable)
    {
        var folder = packages.MakeConsumer($"Language{language}{configuration}", "Futurnal.Instrumentation.Hosting", Forms);

        await BuildAsync(folder, "--configuration", configuration, $"-p:LangVersion={language}", $"-p:Nullable={nullable}", "-p:GenerateDocumentationFile=true", "-p:ImplicitUsings=disable", "-p:AnalysisLevel=latest-recommended");

        Assert.Equal(FormsCounted, await RunAsync(folder, configuration));
    }

    [Fact]
    public async Task Publish_Trimmed_WarnsOfNothingAndRecordsEveryForm()
    {
        var folder = packages.MakeConsumer("Trimmed", "Futurnal.Instrumentation.Hosting", Forms);

        var published = await DotNet.RunAsync(
            folder, "publish", "--output", "trimmed", "-p:PublishTrimmed=true", "-p:TrimMode=full", "-p:SelfContained=true", "-p:TrimmerSingleWarn=false", "-p:UseCurrentRuntimeIdentifier=true");

        Assert.True(published.ExitCode == 0, published.Output);
        Assert.DoesNotContain("warning ", published.Output, StringComparison.Ordinal);
        var store = Path.Combine(folder, "store", "telemetry.db");
        var run = await DotNet.RunAsync(folder, Path.Combine(folder, "trimmed", "Trimmed"), [store]);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(FormsCounted, await Counts.OfAsync(store));
    }

    [Fact]
    public async Task Members_ThatTheNewestLanguageHas_CallWhatIsRecorded()
    {
        var folder = packages.MakeConsumer("Newest", "Futurnal.Instrumentation.Hosting", Usings + """
            await using (var telemetry = await Telemetry.StartAsync(o => o.StorePath = args[0]))
            {
                var c = new C();
                c += Work.Do(3);
                c?.Value = Work.Do(2);
                System.Console.WriteLine("ab".Doubled + "ab".Longer(1) + c!.Value);
            }

            internal sealed partial class C
            {
                public partial C();

                public partial C() => Value = Work.Do(1);

                public int Value { get; set => field = Work.Do(value); }

                public void operator +=(int more) => Value += Work.Do(more);
            }

            internal static class Extensions
            {
                extension(string text)
                {
                    public int Doubled => 2 * Work.Do(text.Length);

                    public int Longer(int more) => Work.Do(text.Length + more);
                }
            }

            internal static class Work
            {
                [Counted("works.done")] public static int Do(int number) => number;
            }
            """);

        await BuildAsync(folder);

        // The constructor and the three assignments set the property, which calls once more.
        Assert.Equal("works.done=9", await RunAsync(folder));
    }

    [Fact]
    public async Task Attribute_InAnExtensionBlock_IsReported()
    {
        var folder = packages.MakeConsumer("Blocks", "Futurnal.Instrumentation", """
            using Futurnal.Instrumentation;

            System.Console.WriteLine("ab".Longer(1));

            internal static class Extensions
            {
                extension(string text)
                {
                    [Counted("works.done")] public int Longer(int more) => text.Length + more;
                }
            }
            """);

        var build = await DotNet.RunAsync(folder, "build");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("Program.cs(9,10): error FUT401: 'Longer' cannot be instrumented: it stands in an extension block; write it as an extension method with a this parameter", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_OfAnyEncodingPlaceAndName_AreWovenInADeterministicBuild()
    {
        const string Options = "-p:ContinuousIntegrationBuild=true";
        var first = MakeFiles("Files", "one");
        var second = MakeFiles("Files", "another folder");

        await BuildAsync(first, Options, "-p:FuturnalCoverageReport=true");
        await BuildAsync(second, Options, "-p:FuturnalCoverageReport=true");

        Assert.Equal("works.done=9", await RunAsync(first));
        Assert.Equal(await BytesAsync(first, "dll"), await BytesAsync(second, "dll"));
        Assert.Equal(await BytesAsync(first, "instrumentation.json"), await BytesAsync(second, "instrumentation.json"));
        Assert.Contains("\"calls\": { \"woven\": 9, \"escaped\": 0 }", await File.ReadAllTextAsync(Path.Combine(first, "bin", "Debug", "net10.0", "Files.instrumentation.json")), StringComparison.Ordinal);

        static Task<byte[]> BytesAsync(string folder, string extension) => File.ReadAllBytesAsync(Path.Combine(folder, "bin", "Debug", "net10.0", "Files." + extension));
    }

    private string MakeFiles(string name, string parent)
    {
        var folder = packages.MakeConsumer(name, "Futurnal.Instrumentation.Hosting", Usings + """
            await using (var telemetry = await Telemetry.StartAsync(o => o.StorePath = args[0]))
            {
                Utf16.Go();
                Windows.Go();
                Engine.Go();
                engine.Go();
                Deep.Go();
                Generated.Go();
                Linked.Go();
                Json.Go();
            }

            internal static class Work
            {
                [Counted("works.done")] public static string Do(object? item) => item?.ToString() ?? "";
            }
            """, "Microsoft.NET.Sdk", parent);
        var deep = Path.Combine(folder, Path.Combine([.. Enumerable.Repeat("a folder with a long name (1)", 6)]));
        Directory.CreateDirectory(deep);
        Write("Utf16.cs", "internal static class Utf16 { public static void Go() => Work.Do(\"größer\"); }\n", System.Text.Encoding.Unicode);
        Write("Windows.cs", "#line 4 \"Other.cs\"\r\ninternal static class Windows\r\n{\r\n#line hidden\r\n    public static void Go() => Work.Do(1);\r\n#line default\r\n}\r\n", new System.Text.UTF8Encoding(true));
        Write("Engine.cs", "internal static class Engine { public static void Go() => Work.Do(1); }\n");
        Directory.CreateDirectory(Path.Combine(folder, "lower"));
        Write("lower/engine.cs", "#pragma warning disable CS8981\ninternal static class engine { public static void Go() => Work.Do(1); }\n");
        Write(Path.Combine(deep, "Deep.cs"), "internal static class Deep { public static void Go() => Work.Do(1); }\n");
        Write("Generated.g.cs", "// <auto-generated/>\ninternal static class Generated { public static void Go() => Work.Do(1); }\n");
        Write("../Linked.cs", "internal static class Linked { public static void Go() => Work.Do(1); }\n");
        Write("Json.cs", """
            using System.Text.Json.Serialization;
            using System.Text.RegularExpressions;

            internal sealed record Item(int Number);

            [JsonSerializable(typeof(Item))]
            internal sealed partial class Context : JsonSerializerContext { }

            internal static partial class Json
            {
                public static void Go()
                {
                    Work.Do(Context.Default.Item.Type);
                    Work.Do(Digits().IsMatch("1"));
                }

                [GeneratedRegex("[0-9]")]
                private static partial Regex Digits();
            }
            """);
        Write("Directory.Build.targets", """
            <Project>
              <ItemGroup>
                <Compile Include="../Linked.cs" Link="Linked.cs" />
                <SourceRoot Include="$(MSBuildProjectDirectory)/../" />
              </ItemGroup>
            </Project>
            """);
        return folder;

        void Write(string file, string text, System.Text.Encoding? encoding = null) => File.WriteAllText(Path.Combine(folder, file), text, encoding ?? new System.Text.UTF8Encoding(false));
    }

    [Fact]
    public async Task Projects_ThatSeeEachOthersInternals_RecordTheCallsOfBoth()
    {
        var library = packages.MakeConsumer("Inner", "Futurnal.Instrumentation", """
            using Futurnal.Instrumentation;

            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Outer")]

            internal static partial class Work
            {
                [Counted("works.inner")] public static void Do() { }

                [Counted("works.part")] public static async partial System.Threading.Tasks.Task PartAsync() => await System.Threading.Tasks.Task.Yield();

                public static void Go() => Do();
            }
            """);
        var project = Path.Combine(library, "Inner.csproj");
        File.WriteAllText(project, (await File.ReadAllTextAsync(project)).Replace("<OutputType>Exe</OutputType>", "", StringComparison.Ordinal));
        var folder = packages.MakeConsumer("Outer", "Futurnal.Instrumentation.Hosting", Usings + """
            await using (var telemetry = await Telemetry.StartAsync(o => o.StorePath = args[0]))
            {
                Work.Do();
                Work.Go();
                await Work.PartAsync();
                Own.Do();
            }

            internal static class Own
            {
                [Counted("works.outer")] public static void Do() => Work.Do();
            }
            """);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), """
            <Project>
              <ItemGroup>
                <ProjectReference Include="../Inner/Inner.csproj" />
              </ItemGroup>
            </Project>
            """);

        await BuildAsync(folder);

        Assert.Equal("works.inner=3 works.outer=1 works.part=1", await RunAsync(folder));
    }

    [Fact]
    public async Task Project_WithAStrongName_BuildsWithoutAWarningAndRecordsEveryForm()
    {
        var folder = packages.MakeConsumer("Strong", "Futurnal.Instrumentation.Hosting", Forms);
        using (var key = new RSACryptoServiceProvider(2048))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "Strong.snk"), key.ExportCspBlob(includePrivateParameters: true));
        }

        await BuildAsync(folder, "-p:SignAssembly=true", "-p:AssemblyOriginatorKeyFile=Strong.snk");

        Assert.NotEmpty(AssemblyName.GetAssemblyName(Path.Combine(folder, "bin", "Debug", "net10.0", "Strong.dll")).GetPublicKeyToken()!);
        Assert.Equal(FormsCounted, await RunAsync(folder, "Debug"));
    }

    [Fact]
    public async Task InterceptorsNamespaces_OfTheUser_StayAmongThem()
    {
        var folder = packages.MakeConsumer("Namespaces", "Futurnal.Instrumentation", "");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project><PropertyGroup><InterceptorsNamespaces>Others.Generated</InterceptorsNamespaces></PropertyGroup></Project>");

        var restored = await DotNet.RunAsync(folder, "restore");
        var read = await DotNet.RunAsync(folder, "msbuild", "-getProperty:InterceptorsNamespaces");

        Assert.True(restored.ExitCode == 0, restored.Output);
        Assert.Equal("Others.Generated;Futurnal.Instrumentation.Generated", read.Output.Trim());
    }

    [Fact]
    public async Task OlderFramework_IsRefusedByTheRestore()
    {
        var folder = packages.MakeConsumer("Older", "Futurnal.Instrumentation", "");
        var project = Path.Combine(folder, "Older.csproj");
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace("net10.0", "net9.0", StringComparison.Ordinal));

        var build = await DotNet.RunAsync(folder, "restore");

        Assert.NotEqual(0, build.ExitCode);
        Assert.True(build.Output.Contains("error NU1202: Package Futurnal.Instrumentation 0.1.0 is not compatible with net9.0", StringComparison.Ordinal), build.Output);
    }

    private static async Task BuildAsync(string folder, params string[] options)
    {
        var build = await DotNet.RunAsync(folder, ["build", .. options]);
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.DoesNotContain("warning ", build.Output, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string folder, string configuration = "Debug")
    {
        var store = Path.Combine(folder, "store", "telemetry.db");
        var program = Path.Combine("bin", configuration, "net10.0", Path.GetFileName(folder) + ".dll");
        var run = await DotNet.RunAsync(folder, program, store);
        Assert.True(run.ExitCode == 0, run.Output);
        return await Counts.OfAsync(store);
    }
}
