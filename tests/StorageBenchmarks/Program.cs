using System.CommandLine;

namespace StorageBenchmarks;

/// <summary>Measures what the documentation states of the store, on this machine.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var repository = new Argument<DirectoryInfo>("REPOSITORY") { Description = "This repository's folder." };
        repository.AcceptExistingOnly();
        var days = new Option<int>("--days") { Description = "How many days are stored, at least 8.", DefaultValueFactory = _ => 30 };
        var root = new RootCommand("Measures the store beside plain SQLite and Prometheus; writes docs/storage-performance.md.") { repository, days };
        root.SetAction(parsed => StorageSpeed.Run(parsed.GetRequiredValue(repository), parsed.GetValue(days)));
        return root.Parse(args).Invoke();
    }
}
