namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>A folder of programs of our own, and an environment whose <c>PATH</c> has it alone.</summary>
internal sealed class ToolFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("futurnal-tools-").FullName;

    public string? Environment(string name) => name switch
    {
        "PATH" => _folder,
        "DBUS_SESSION_BUS_ADDRESS" => "unix:path=/nowhere",
        _ => null,
    };

    public string Add(string name, string script, bool mayRun = true)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | (mayRun ? UnixFileMode.UserExecute : UnixFileMode.None));
        }

        return path;
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
