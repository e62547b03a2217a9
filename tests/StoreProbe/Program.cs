using System.Globalization;

namespace StoreProbe;

/// <summary>
/// Shows that a store keeps what it has acknowledged. <c>kills [COUNT] [SEED]</c> kills processes that write one,
/// <c>cuts [COUNT] [SEED]</c> cuts the power as a model of it does, <c>share [ROUNDS] [SEED]</c> has several processes write and read
/// one; each prints its verdict and ends with 1 where it is bad. <c>write</c> and <c>read</c> are what these start, and
/// <c>alerts</c> is what a test starts several of; <c>system</c> uses the system's SQLite.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["write", var path, var number, var start, var seed, var flushes, var pause]:
                return await Writer.RunAsync(path, Number(number), long.Parse(start, CultureInfo.InvariantCulture), Number(seed), Number(flushes), Number(pause));
            case ["read", var path, var seed]:
                return await Reader.RunAsync(path, Number(seed));
            case ["alerts", var path, var count]:
                return await AlertRace.RunAsync(path, Number(count));
            case ["system", var path]:
                return await SystemLibrary.RunAsync(path);
            case ["kills", .. var rest]:
                return await InFolderAsync(folder => new KillLoop(folder, Number(rest, 0, 100), Number(rest, 1, 1)).RunAsync(Console.Out));
            case ["cuts", .. var rest]:
                return await InFolderAsync(folder => Task.FromResult(Cut(folder, Number(rest, 0, 300), Number(rest, 1, 1))));
            case ["share", .. var rest]:
                return await InFolderAsync(folder => new ShareLoop(folder, Number(rest, 0, 4), Number(rest, 1, 1)).RunAsync(Console.Out));
            default:
                Console.WriteLine("Arguments: kills [COUNT] [SEED], cuts [COUNT] [SEED], or share [ROUNDS] [SEED].");
                return 2;
        }
    }

    /// <summary>Also shows that cuts can do harm: without the sync of each commit, flushes have to be lost.</summary>
    private static bool Cut(string folder, int cuts, int seed)
    {
        RecordingVfs.Register();
        var isKept = new CutLoop(folder, cuts, seed, isRelaxed: false).Run(Console.Out);
        var relaxed = new CutLoop(folder, Math.Max(5, cuts / 10), seed, isRelaxed: true);
        relaxed.Run(Console.Out);
        return isKept && relaxed.Lost > 0;
    }

    private static async Task<int> InFolderAsync(Func<string, Task<bool>> run)
    {
        var folder = Directory.CreateTempSubdirectory("store-probe-");
        if (await run(folder.FullName))
        {
            folder.Delete(recursive: true);
            Console.WriteLine("Nothing is lost, and nothing doubled.");
            return 0;
        }

        Console.WriteLine($"The store does not keep what it promises; see {folder.FullName}.");
        return 1;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int Number(string[] args, int index, int otherwise) => index < args.Length ? Number(args[index]) : otherwise;
}
