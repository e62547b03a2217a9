using StorageBenchmarks;
var folder = Directory.CreateDirectory("/tmp/fi-bench").FullName;
var days = int.Parse(args[0]);
foreach (var whole in new[] { false, true })
{
    var path = Path.Combine("/dev/shm", $"t{days}-{whole}.db");
    File.Delete(path);
    Console.WriteLine(ThirtyDays.Write(path, days, whole));
    var samples = days * 24.0 * 720 * 50;
    Console.WriteLine($"ours {whole}: raw {ThirtyDays.Bytes(path, "chunk", "segment", "flush") / samples:0.000} rollups {ThirtyDays.Bytes(path, "rollup_1m", "rollup_5m", "rollup_1h", "rollup_1d") / samples:0.000}");
    Console.WriteLine($"prom {whole}: {PrometheusBlocks.Version()} {PrometheusBlocks.Write(folder, days, whole) / samples:0.000}");
    Directory.Delete(folder, true); Directory.CreateDirectory(folder);
}
