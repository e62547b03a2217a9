using System.IO.Compression;

namespace Package.Tests;

[Collection(PackedTests.Name)]
public sealed class PackageTests(PackedFeed packages)
{
    [Fact]
    public async Task Hosting_AloneInAProject_WeavesRecordsAndShowsInTheTool()
    {
        var folder = packages.MakeConsumer("Works", "Futurnal.Instrumentation.Hosting", """
            using Futurnal.Instrumentation;
            using Futurnal.Instrumentation.Hosting;

            await using var telemetry = await Telemetry.StartAsync(o => o.StorePath = args[0]);
            for (var i = 0; i < 41; i++)
            {
                Work.Do(Size.Small);
            }

            await Work.DoAsync();

            internal enum Size { Small, Large }

            internal static class Work
            {
                [Timed("works.done")]
                public static void Do([Label] Size size) { }

                [Timed("works.later")]
                public static async Task DoAsync() => await Task.Yield();
            }
            """);
        var store = Path.Combine(folder, "store", "telemetry.db");

        var run = await DotNet.RunAsync(folder, "run", "--", store);
        var tool = Path.Combine(folder, "tool");
        var installed = await DotNet.RunAsync(folder, "tool", "install", "Futurnal.Cli", "--tool-path", tool, "--add-source", packages.Feed, "--version", "0.1.0");
        var status = await DotNet.RunAsync(folder, Path.Combine(tool, "futurnal"), ["telemetry", "status", "--store", store, "--json"]);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.True(installed.ExitCode == 0, installed.Output);
        Assert.True(status.ExitCode == 0, status.Output);
        using var json = System.Text.Json.JsonDocument.Parse(status.Output);
        var done = json.RootElement.GetProperty("series").EnumerateArray().Single(s => s.GetProperty("metric").GetString() == "works.done");
        Assert.Equal(41, done.GetProperty("count").GetInt64());
        Assert.Equal("small", done.GetProperty("labels").GetProperty("size").GetString());
    }

    [Fact]
    public async Task Readme_FirstProgram_BuildsRunsAndWritesTheDefaultStore()
    {
        var program = PackedFeed.Readme.Split("```csharp\n")[1].Split("```")[0];
        var folder = packages.MakeConsumer("Readme", "Futurnal.Instrumentation.Hosting", program);

        var build = await DotNet.RunAsync(folder, "build");
        var run = await DotNet.RunAsync(folder, "env", ["HOME=" + folder, "dotnet", "bin/Debug/net10.0/Readme.dll"]);

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.True(File.Exists(Path.Combine(folder, ".futurnal", "telemetry", "telemetry.db")));
    }

    [Theory]
    [InlineData("AsUsual", "build", new string[0], "dotnet bin/Debug/net10.0/AsUsual.dll")]
    [InlineData("RuntimeAsync", "build", new[] { "-p:Features=runtime-async=on", "-p:EnablePreviewFeatures=true", "-p:LangVersion=preview", "-p:NoWarn=SYSLIB5007" }, "env DOTNET_RuntimeAsync=1 dotnet bin/Debug/net10.0/RuntimeAsync.dll")]
    [InlineData("Native", "publish", new[] { "-p:PublishAot=true", "-p:CppCompilerAndLinker=gcc", "-p:InvariantGlobalization=true", "-p:TrimmerSingleWarn=false", "--output", "native" }, "native/Native")]
    public async Task Core_HoweverAsynchronousCodeIsCompiled_RecordsEveryForm(string name, string verb, string[] options, string command)
    {
        var folder = packages.MakeConsumer(name, "Futurnal.Instrumentation.Hosting", """
            using System.Runtime.Serialization;
            using Futurnal.Instrumentation;
            using Futurnal.Instrumentation.Hosting;

            await using (var telemetry = await Telemetry.StartAsync(o => o.StorePath = args[0]))
            {
                var queue = new Queue();
                await Work.CallAsync();
                await Work.PartAsync(3);
                await Work.CoreAsync();
                await foreach (var item in Work.ItemsAsync())
                {
                }

                foreach (var item in Work.Walk())
                {
                }

                Box<string>.Go("x");
                Metrics.Counter("named.calls").Add(2, ("size", LabelValue.Of(Size.Big)), ("cached", true), ("file", Redact.Hash("notes.md")));
                Metrics.Gauge("named.level").Set(1.5, ("size", LabelValue.Of(Size.VerySmall)), ("cached", false), ("file", Redact.Hash("notes.md")));
                Metrics.Histogram("named.bytes").Record(3, ("size", LabelValue.Of(Size.VerySmall)), ("cached", true), ("file", Redact.Hash("notes.md")));
                Metrics.Timer("named.time").Record(TimeSpan.FromMilliseconds(4), ("size", LabelValue.Of(Size.Big)), ("cached", true), ("file", Redact.Hash("notes.md")));
                Console.WriteLine(Redact.Hash("notes.md"));
                await telemetry.FlushAsync();
                queue.Empty();
            }

            internal enum Size
            {
                VerySmall,

                [EnumMember(Value = "xxl")]
                Big,
            }

            internal sealed class Box<T>
            {
                [Timed("works.hidden")]
                private static T Hidden(T item) => item;

                public static T Go(T item) => Hidden(item);
            }

            internal static partial class Work
            {
                [Timed("works.call")]
                public static async ValueTask CallAsync() => await Task.Yield();

                [Timed("works.part")]
                public static async partial Task<int> PartAsync(int number)
                {
                    await Task.Yield();
                    return number;
                }

                [Timed("works.core")]
                public static partial Task CoreAsync();

                [Timed("works.items")]
                public static async IAsyncEnumerable<int> ItemsAsync()
                {
                    await Task.Yield();
                    yield return 1;
                }

                [Timed("works.walk")]
                public static IEnumerable<int> Walk()
                {
                    yield return 1;
                }

                private static async Task CoreCoreAsync() => await Task.Yield();

                [Gauge("works.level", Poll = true)]
                private static int? Level => 3;
            }

            internal sealed partial class Queue
            {
                [Gauge("works.queued", Poll = true)]
                private int _count = 1;

                public Queue() => ObserveGauges();

                public void Empty() => _count = 0;
            }
            """);
        var store = Path.Combine(folder, "store", "telemetry.db");

        var built = await DotNet.RunAsync(folder, [verb, .. options]);
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.DoesNotMatch("IL[23][0-9]{3}", built.Output);

        // The key of the hashes is kept in the user's folder.
        var run = await DotNet.RunAsync(folder, "env", ["HOME=" + folder, .. command.Split(' '), store]);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.True(File.Exists(Path.Combine(folder, ".futurnal", "telemetry", "redaction.key")));
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var query = connection.CreateCommand();
        query.CommandText = "SELECT group_concat(metric_name) FROM (SELECT DISTINCT metric_name FROM metrics_1m WHERE metric_name LIKE 'works.%' ORDER BY 1)";
        Assert.Equal("works.call,works.core,works.hidden,works.items,works.level,works.part,works.queued,works.walk", await query.ExecuteScalarAsync());
        query.CommandText = """
            SELECT group_concat(metric_name || labels || ' ' || CASE WHEN type IN ('histogram', 'timer') THEN count || '/' ELSE '' END || sum, char(10))
            FROM (SELECT s.metric_name, s.labels, s.type, SUM(count) AS count, SUM(sum) AS sum
                FROM metrics_1m AS m JOIN series AS s ON s.metric_name = m.metric_name AND s.labels = m.labels
                WHERE s.metric_name LIKE 'named.%' GROUP BY 1, 2 ORDER BY 1)
            """;
        var hash = run.Output.Trim();
        Assert.Matches("^[0-9a-f]{16}$", hash);
        Assert.Equal(
            $$"""
            named.bytes{"cached":"true","file":"{{hash}}","size":"very_small"} 1/3.0
            named.calls{"cached":"true","file":"{{hash}}","size":"xxl"} 2.0
            named.level{"cached":"false","file":"{{hash}}","size":"very_small"} 1.5
            named.time{"cached":"true","file":"{{hash}}","size":"xxl"} 1/4.0
            """,
            await query.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Core_CalledFromARazorPage_IsReportedThere()
    {
        var folder = packages.MakeConsumer("Pages", "Futurnal.Instrumentation.Hosting", """
            using Futurnal.Instrumentation;

            System.Console.WriteLine(Work.Do());

            internal static class Work
            {
                [Timed("works.done")]
                public static int Do() => 1;
            }
            """, "Microsoft.NET.Sdk.Web");
        File.WriteAllText(Path.Combine(folder, "Page.razor"), "@page \"/\"\n<p>@Work.Do()</p>\n");

        var build = await DotNet.RunAsync(folder, "build");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("Page.razor(2,5): error FUT407: This use of 'Work.Do()' is not recorded: another generator wrote the code around it, as for a Razor page", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Core_WhereTheCompilerHasNoWorkspaces_BuildsWithTheCodeFixesBesideTheAnalyzers()
    {
        var folder = packages.MakeConsumer("Fixes", "Futurnal.Instrumentation", """
            using Futurnal.Instrumentation;

            Work.Do();

            internal static class Work
            {
                [Timed("works.done")]
                public static void Do() { }
            }
            """);

        var build = await DotNet.RunAsync(folder, "build", "--verbosity", "detailed", "-p:UseSharedCompilation=false");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("/analyzer:" + Path.Combine(packages.Restored, "futurnal.instrumentation", "0.1.0", "analyzers", "dotnet", "cs", "Futurnal.Instrumentation.CodeFixes.dll"), build.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("(warning|error|info) (CS803|AD0001|CS8785)", build.Output);
    }

    [Fact]
    public async Task Core_WithALabelThatCouldLeak_DoesNotBuildEvenWithoutAnalyzers()
    {
        var folder = packages.MakeConsumer("Leaks", "Futurnal.Instrumentation", """
            using Futurnal.Instrumentation;

            Work.Do("notes.md");

            internal static class Work
            {
                [Timed("works.done")]
                public static void Do([Label] string path) { }
            }
            """);

        var build = await DotNet.RunAsync(folder, "build", "-p:RunAnalyzers=false");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error FUT101: Label 'path' has type 'string', which can hold any text", build.Output, StringComparison.Ordinal);
        Assert.Contains("FUT407: Analyzers are switched off in this build", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Core_Package_HoldsLibraryDocumentationAnalyzersCodeFixesAndTargets()
    {
        using var package = ZipFile.OpenRead(Path.Combine(packages.Feed, "Futurnal.Instrumentation.0.1.0.nupkg"));
        var files = package.Entries.Select(e => e.FullName).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(files, new HashSet<string>(StringComparer.Ordinal)
        {
            "lib/net10.0/Futurnal.Instrumentation.dll",
            "lib/net10.0/Futurnal.Instrumentation.xml",
            "analyzers/dotnet/cs/Futurnal.Instrumentation.Analyzers.dll",
            "analyzers/dotnet/cs/Futurnal.Instrumentation.CodeFixes.dll",
            "build/net10.0/Futurnal.Instrumentation.targets",
            "buildTransitive/net10.0/Futurnal.Instrumentation.targets",
            "README.md",
        });
    }
}
