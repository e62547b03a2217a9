using System.Runtime.CompilerServices;
using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

public partial class LabelAllocationTests
{
    private const int Calls = 1_000_000;

    private static readonly Item[] Items = [new(Speed.VeryFast, null, 0), new(Speed.VeryFast, Speed.Slow, 1)];
    private static readonly string[] Formats = ["pdf", "html", "markdown", "text", "mail", "image", "audio", "video", "other"];

    [Fact]
    public void TextAndMemberLabels_AMillionCalls_AllocateNothing()
    {
        var (bytes, recorded) = AllocatedBytes.InSteadyState(Calls, Run);

        Assert.Equal(0, bytes);
        Assert.NotEqual(0, Sum);
        Assert.Contains("""labels.text{"format":"mail"} 111110""", recorded.Lines);
        Assert.Contains("""labels.text{"format":"other"} 111110""", recorded.Lines);
        Assert.Contains("""labels.member{"found":"slow","is_even":"true","kind":"other","speed":"very_fast","status":"succeeded"} 500000""", recorded.Lines);
        Assert.Contains("""labels.typed{"is_even":"false"} 500000""", recorded.Lines);
    }

    private static int Sum { get; set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Run(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            sum += Text(Formats[i % Formats.Length]);
            sum += Member(Items[i & 1]).Number;
            Typed(Items[i & 1]);
        }

        Sum = sum;
    }

    [Counted("labels.text", On = CountOn.Success)]
    private static int Text([Label, LabelValues("pdf", "html", "markdown", "text", "mail", "image", "audio", "video")] string format) => format.Length;

    [Timed("labels.member")]
    [return: Label(nameof(Found.Speed), Key = "found")]
    private static Found Member([Label(nameof(Item.Speed)), Label(nameof(Item.Maybe), Key = "kind"), Label(nameof(Item.IsEven))] Item item) => new(Speed.Slow, item.Number);

    [Counted("labels.typed")]
    static partial void Typed([Label(nameof(Item.IsEven))] Item item);

    internal sealed record Item(Speed Speed, Speed? Maybe, int Number)
    {
        public bool IsEven => Number % 2 == 0;
    }

    internal readonly record struct Found(Speed Speed, int Number);
}
