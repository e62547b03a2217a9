using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

public partial class EnumLabelTests
{
    [Fact]
    public void GapsNegativesAndUnknownValues_CountInTheirCells() => Assert.Equal(
        [
            """enum.gaps{"gaps":"below"} 1""",
            """enum.gaps{"gaps":"far"} 1""",
            """enum.gaps{"gaps":"other"} 3""",
            """enum.gaps{"gaps":"zero"} 1""",
        ],
        Recorded.During(() =>
        {
            foreach (var gaps in new[] { Gaps.Below, Gaps.Zero, Gaps.Far, (Gaps)1, (Gaps)(-4), (Gaps)int.MinValue })
            {
                Gap(gaps);
            }
        }).Lines);

    [Fact]
    public void Aliases_CountAsTheFirstOfThem() => Assert.Equal(
        ["""enum.aliases{"aliases":"one"} 2""", """enum.aliases{"aliases":"two"} 1"""],
        Recorded.During(() =>
        {
            Alias(Aliases.One);
            Alias(Aliases.First);
            Alias(Aliases.Two);
        }).Lines);

    [Fact]
    public void UnderlyingTypesOfEverySize_CountInTheirCells() => Assert.Equal(
        [
            """enum.large{"large":"most"} 1""",
            """enum.large{"large":"other"} 2""",
            """enum.large{"large":"zero"} 1""",
            """enum.signed{"signed":"one"} 1""",
            """enum.signed{"signed":"other"} 2""",
            """enum.small{"small":"high"} 1""",
            """enum.small{"small":"other"} 1""",
        ],
        Recorded.During(() =>
        {
            OfByte(Small.High);
            OfByte((Small)7);
            OfSignedByte(Signed.One);
            OfSignedByte((Signed)(-1));
            OfSignedByte((Signed)2);
            OfUnsignedLong(Large.Zero);
            OfUnsignedLong(Large.Most);
            OfUnsignedLong((Large)(1UL << 32));
            OfUnsignedLong((Large)long.MaxValue);
        }).Lines);

    [Fact]
    public void TextsOfAttributes_AreTheValues() => Assert.Equal(
        ["""enum.texts{"texts":"one text"} 2""", """enum.texts{"texts":"other"} 1""", """enum.texts{"texts":"two"} 1"""],
        Recorded.During(() =>
        {
            Text(Texts.One);
            Text(Texts.AlsoOne);
            Text(Texts.Two);
            Text(null);
        }).Lines);

    [Counted("enum.gaps")]
    static partial void Gap([Label] Gaps gaps);

    [Counted("enum.aliases")]
    static partial void Alias([Label] Aliases aliases);

    [Counted("enum.small")]
    static partial void OfByte([Label] Small small);

    [Counted("enum.signed")]
    static partial void OfSignedByte([Label] Signed signed);

    [Counted("enum.large")]
    static partial void OfUnsignedLong([Label] Large large);

    [Counted("enum.texts")]
    static partial void Text([Label] Texts? texts);

    internal enum Gaps
    {
        Below = -3,
        Zero = 0,
        Far = 100,
    }

    internal enum Aliases
    {
        One = 1,
        First = One,
        Two,
    }

    internal enum Small : byte
    {
        Low,
        High = 255,
    }

    internal enum Signed : sbyte
    {
        Zero,
        One,
    }

    internal enum Large : ulong
    {
        Zero,
        Most = ulong.MaxValue,
    }

    internal enum Texts
    {
        [EnumMember(Value = "one text")]
        One,

        [EnumMember]
        Two,

        [JsonStringEnumMemberName("one text")]
        AlsoOne,
    }
}
