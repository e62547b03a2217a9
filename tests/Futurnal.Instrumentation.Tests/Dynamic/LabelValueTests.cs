using System.Reflection;
using Futurnal.Instrumentation.Taxonomy;

namespace Futurnal.Instrumentation.Tests.Dynamic;

public class LabelValueTests
{
    [Theory]
    [InlineData(0, "full_text")]
    [InlineData(1, "http_request")]
    [InlineData(2, "By Mail")]
    [InlineData(3, "as-json")]
    [InlineData(4, "no_text")]
    [InlineData(-3, "below")]
    [InlineData(30_000, "far")]
    [InlineData(5, "other")]
    [InlineData(-1, "other")]
    [InlineData(30_001, "other")]
    public void Of_AMemberOrNone_HasTheTextThatTheGeneratorWrites(short value, string text) =>
        Assert.Equal(text, LabelValue.Of((Mode)value).ToString());

    [Fact]
    public void Of_FlagsThatAreNoMember_IsOther()
    {
        Assert.Equal("read", LabelValue.Of(Access.Read).ToString());
        Assert.Equal("everything", LabelValue.Of(Access.Everything).ToString());
        Assert.Equal("other", LabelValue.Of(Access.Read | Access.Write).ToString());
    }

    [Fact]
    public void Equals_TheSameTextOfTwoEnums_IsTheSameValue()
    {
        Assert.True(LabelValue.Of(IntentType.Code) == LabelValue.Of(Twin.Code));
        Assert.Equal(LabelValue.Of(IntentType.Code).GetHashCode(), LabelValue.Of(Twin.Code).GetHashCode());
        Assert.True(LabelValue.Of(IntentType.Code) != LabelValue.Of(IntentType.General));
        Assert.Equal(LabelValue.Of((Mode)99), default);
    }

    [Fact]
    public void Conversion_OfBoolAndHash_HasTheirTexts()
    {
        LabelValue yes = true, no = false, hash = new HashedLabel(1), small = LabelValue.Of(Mode.FullText);

        Assert.Equal(["true", "false", "0000000000000001"], new[] { yes, no, hash }.Select(v => v.ToString()));
        Assert.Equal(4, new[] { yes, no, hash, small }.Distinct().Count());
    }

    [Fact]
    public void Types_OfLabels_OfferNoWayFromText()
    {
        foreach (var type in new[] { typeof(LabelValue), typeof(HashedLabel) })
        {
            Assert.Empty(type.GetConstructors(BindingFlags.Public | BindingFlags.Instance));
            var makers = type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == type);
            Assert.DoesNotContain(makers, m => m.GetParameters().Any(p => !p.ParameterType.IsGenericParameter && p.ParameterType != typeof(bool) && p.ParameterType != typeof(HashedLabel)));
        }
    }

    private enum Twin
    {
        Code,
    }
}
