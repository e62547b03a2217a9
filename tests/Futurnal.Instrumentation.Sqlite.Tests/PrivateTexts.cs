namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>Makes paths and addresses of many kinds, each with a word that stands nowhere else.</summary>
internal sealed class PrivateTexts(int seed)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzäößé";
    private static readonly string[] Extensions = ["", "", ".txt", ".md", ".docx", ".tar.gz", ".PDF"];
    private static readonly string[] Drives = ["C:", "d:", "Z:"];
    private static readonly string[] Roots = ["/", "/", "~/", "./", "../", "../../", "$HOME/", "${HOME}/", "%APPDATA%/"];

#pragma warning disable CA5394 // Repeatable is what it has to be.
    private readonly Random _random = new(seed);

    public (string Text, string Word) Next()
    {
        var word = "q" + Word(10, 14, Letters[..26]);
        return (_random.Next(10) switch
        {
            0 => $"{Pick(Drives)}\\{Steps('\\')}{word}{Pick(Extensions)}",
            1 => $"\\\\{Word(1, 8, Letters[..26])}\\{Steps('\\')}{word}",
            2 => $"{Pick(Drives)}/{Steps('/')}{word}{Pick(Extensions)}",
            3 => $"file:///{Steps('/')}{word}{Pick(Extensions)}",
            4 => $"file:\\\\{Steps('\\')}{word}",
            5 => $"{word}@{Word(1, 10, Letters[..26])}.{Pick(["org", "com", "example", "de"])}",
            6 => $"mailto:{word}@localhost",
            7 => $"{Word(1, 5, Letters)}/{Word(1, 5, Letters)}/{Steps('/')}{word}{Pick(Extensions)}",
            8 => $"{Word(1, 5, Letters)}/{word}.{Pick(["txt", "md", "pdf"])}",
            _ => $"{Pick(Roots)}{Steps('/')}{word}{Pick(Extensions)}",
        }, word);
    }

    private string Steps(char separator) => string.Concat(Enumerable.Range(0, _random.Next(4)).Select(_ => Word(1, 8, Letters + " -_") + separator));

    private string Word(int least, int most, string letters) =>
        new([.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => letters[_random.Next(letters.Length)])]);

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
#pragma warning restore CA5394
}
