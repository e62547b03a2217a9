namespace Futurnal.Instrumentation.Alerting;

/// <summary>A file of rules, which is read again where it changed. Not thread-safe. <c>docs/alerting.md</c> describes the format.</summary>
public sealed class AlertRuleFile
{
    private const int MostBytes = 1 << 20;

    private readonly string _path;
    private readonly IReadOnlyList<AlertRule> _rules;
    private readonly Action<string>? _report;
    private (DateTime WrittenAt, long Length)? _seen;
    private bool _wasThere;

    /// <summary>Initializes a file that is not read yet.</summary>
    /// <param name="path">The file, which need not exist.</param>
    /// <param name="rules">The rules that it is put over; <see langword="null"/> for <see cref="AlertRules.Default"/>.</param>
    /// <param name="report">Is told once why a file cannot be used; must not throw. Default: nobody.</param>
    /// <exception cref="ArgumentException">A rule has no sense; the message names what.</exception>
    public AlertRuleFile(string path, IReadOnlyList<AlertRule>? rules = null, Action<string>? report = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        (_path, _rules, _report) = (path, rules ?? AlertRules.Default, report);
        AlertRules.Validate(_rules);
        Current = new AlertRuleSet([.. _rules], []);
    }

    /// <summary>Gets the rules as of the last time that the file could be used; before it, or where there never was one, those it is put over.</summary>
    public AlertRuleSet Current { get; private set; }

    /// <summary>Reads the file where it changed since the last time. A file that cannot be used, or is gone, leaves the rules as they are.</summary>
    /// <returns>Whether the rules are others now.</returns>
    public bool Refresh()
    {
        try
        {
            var file = new FileInfo(_path);
            if (!file.Exists)
            {
                return TellGone();
            }

            var now = (file.LastWriteTimeUtc, file.Length);
            if (now == _seen)
            {
                return false;
            }

            (_seen, _wasThere) = (now, true);
            Current = Read(_path, _rules);
            return true;
        }
        catch (AlertRuleFileException e)
        {
            _report?.Invoke($"{e.Message} The rules stay as they were.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Tell("cannot be read; check its permissions. The rules stay as they were");
        }

        return false;
    }

    /// <summary>Reads a file once.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rules">The rules that it is put over; <see langword="null"/> for <see cref="AlertRules.Default"/>.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="AlertRuleFileException">It cannot be used; the message says why.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static AlertRuleSet Read(string path, IReadOnlyList<AlertRule>? rules = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var name = Path.GetFileName(path);
        return new FileInfo(path).Length > MostBytes
            ? throw new AlertRuleFileException($"{name} has more than 1 MiB; no file of alert rules is so large.", 0, 0)
            : Parse(File.ReadAllBytes(path), name, rules);
    }

    /// <summary>Reads the content of a file.</summary>
    /// <param name="content">The content, JSON in UTF-8; comments and a comma after the last item are taken.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="rules">The rules that it is put over; <see langword="null"/> for <see cref="AlertRules.Default"/>.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="AlertRuleFileException">It cannot be used; the message says why.</exception>
    public static AlertRuleSet Parse(ReadOnlySpan<byte> content, string name, IReadOnlyList<AlertRule>? rules = null) =>
        new RuleFileParser(name, rules ?? AlertRules.Default).Parse(content);

    private bool TellGone()
    {
        if (_wasThere)
        {
            (_wasThere, _seen) = (false, null);
            Tell("is gone. The rules stay as they were until the process ends");
        }

        return false;
    }

    private void Tell(string what) => _report?.Invoke($"The file of alert rules '{Path.GetFileName(_path)}' {what}.");
}
