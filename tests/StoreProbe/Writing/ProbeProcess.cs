using System.Diagnostics;
using System.Globalization;

namespace StoreProbe;

/// <summary>This program as a process of its own, and what it has printed so far. Thread-safe.</summary>
internal sealed class ProbeProcess : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Process _process;
    private readonly Task _reading;
    private readonly Dictionary<long, string> _acknowledged = [];
    private readonly List<string> _problems = [];
    private long? _inFlight;
    private bool _isNewHour;
    private int _newHours;
    private bool _isDone;

    public ProbeProcess(params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "StoreProbe.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        _process = Process.Start(start)!;
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Gets the flushes that were acknowledged, by time.</summary>
    public Dictionary<long, string> Acknowledged => Get(() => new Dictionary<long, string>(_acknowledged));

    public int AcknowledgedCount => Get(() => _acknowledged.Count);

    public int NewHours => Get(() => _newHours);

    public bool IsDone => Get(() => _isDone);

    public bool HasEnded => _process.HasExited;

    /// <summary>Gets whether it was offering a flush that it has not acknowledged, and whether that was of a new hour.</summary>
    public (bool IsInFlight, bool IsNewHour) State => Get(() => (_inFlight is not null, _inFlight is not null && _isNewHour));

    /// <summary>Gets what it told of failures.</summary>
    public List<string> Problems => Get(() => _problems.ToList());

    public static ProbeProcess StartWriter(string path, int number, long start, int seed, int flushes, int pauseMs) => new(
        "write", path, Text(number), Text(start), Text(seed), Text(flushes), Text(pauseMs));

    /// <summary>Kills it as nothing can prevent, and takes what it had printed until then.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
    }

    /// <summary>Ends its input, and waits until it has ended.</summary>
    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
        if (_process.ExitCode != 0)
        {
            lock (_gate)
            {
                _problems.Add($"A probe ended with {_process.ExitCode}.");
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private T Get<T>(Func<T> get)
    {
        lock (_gate)
        {
            return get();
        }
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (_gate)
            {
                Take(line.Split(' '), line);
            }
        }
    }

    private void Take(string[] words, string line)
    {
        switch (words)
        {
            case [ProbeLine.Offered or ProbeLine.OfferedInNewHour, var time]:
                _inFlight = long.Parse(time, CultureInfo.InvariantCulture);
                _isNewHour = words[0] == ProbeLine.OfferedInNewHour;
                _newHours += _isNewHour ? 1 : 0;
                break;
            case [ProbeLine.Acknowledged, var time, var checksum]:
                _acknowledged.Add(long.Parse(time, CultureInfo.InvariantCulture), checksum);
                _inFlight = null;
                break;
            case [ProbeLine.Done]:
                _isDone = true;
                break;
            default:
                _problems.Add(line);
                break;
        }
    }
}
