using System.Text;

namespace Futurnal.Instrumentation;

/// <summary>Turns a C# name into snake_case: <c>HttpStatus2</c> into <c>http_status2</c>, <c>IOError</c> into <c>io_error</c>. Compiled into the generator too.</summary>
internal static class SnakeCase
{
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (i > 0 && char.IsUpper(c) && BeginsWord(name, i) && text[text.Length - 1] != '_')
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString().Trim('_');
    }

    private static bool BeginsWord(string name, int i) =>
        !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]));
}
