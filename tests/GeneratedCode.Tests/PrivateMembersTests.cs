using Futurnal.Instrumentation;
using GeneratedCode.Tests.@event;

namespace GeneratedCode.Tests;

public class PrivateMembersTests
{
    [Fact]
    public void StaticMember_OfAGenericStaticClass_IsReached() =>
        Assert.Equal(
            ["""private.generic{"status":"succeeded"} 1"""],
            Recorded.During(() => Assert.Equal("System.String/System.Int32", Generic<string>.Go(4))).Lines);

    [Fact]
    public void ExtensionMethod_InANamespaceNamedByAKeyword_IsReached() =>
        Assert.Equal(["""private.extension{"status":"succeeded"} 1"""], Recorded.During(() => Assert.Equal(2, Extending.Go("ab"))).Lines);

    [Fact]
    public void ReadonlyMember_OfAStruct_IsReached() =>
        Assert.Equal(["""private.readonly{"status":"succeeded"} 1"""], Recorded.During(() => Assert.Equal(7, new Frozen(7).Go())).Lines);

    [Fact]
    public void ProtectedVirtualMember_OfADerivedClass_IsTheOverride() =>
        Assert.Equal(
            ["""private.virtual{"status":"succeeded"} 2"""],
            Recorded.During(() =>
            {
                Assert.Equal("derived", new Derived().Go());
                Assert.Equal("derived", new Derived().GoToo());
            }).Lines);

    [Fact]
    public void PrivateMember_OfAnInterface_IsReached() =>
        Assert.Equal(["""private.interface{"status":"succeeded"} 1"""], Recorded.During(() => Assert.Equal(5, ((IWhole)new Part()).Go())).Lines);

    internal interface IWhole
    {
        int Go() => Hidden();

        [Timed("private.interface")]
        private int Hidden() => 5;
    }

    internal static class Generic<T>
    {
        public static string Go(int number) => Describe(number);

        [Timed("private.generic")]
        private static string Describe<TOther>(TOther other) => typeof(T) + "/" + other!.GetType();
    }

    internal readonly struct Frozen(int value)
    {
        public int Go() => Read();

        [Timed("private.readonly")]
        private int Read() => value;
    }

    internal class Base
    {
        public string Go() => Name();

        [Timed("private.virtual")]
        protected virtual string Name() => "base";
    }

    internal sealed class Derived : Base
    {
        public string GoToo() => Name();

        protected override string Name() => "derived";
    }

    internal sealed class Part : IWhole;
}
