// verdict: safe
// A service polls a folder, logs every name and records enums and bools.
public enum Round
{
    Idle,
    Busy,
}

public sealed class FolderService(string folder, Action<string> log) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    public void Start() => _loop = LoopAsync(_stop.Token);

    private async Task LoopAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var files = Directory.GetFiles(folder);
            await ProcessAsync(files.Length == 0 ? Round.Idle : Round.Busy, files);
        }
    }

    [Timed("folder.round")]
    private async Task ProcessAsync([Label] Round round, string[] files)
    {
        foreach (var file in files)
        {
            log($"{DateTime.UtcNow:O} {file}");
            await File.ReadAllBytesAsync(file);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }
}
