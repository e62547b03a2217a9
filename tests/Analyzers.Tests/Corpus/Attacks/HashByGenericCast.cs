// verdict: leak
// A generic helper casts anything to anything by Unsafe, here a number to a hash.
using System.Runtime.CompilerServices;

public static class Casts
{
    public static TTo Reinterpret<TFrom, TTo>(TFrom value) => Unsafe.As<TFrom, TTo>(ref value);
}

public class A
{
    public void Run(ulong user) => Metrics.Counter("a.ran").Add(1, ("user", Casts.Reinterpret<ulong, HashedLabel>(user)));
}
