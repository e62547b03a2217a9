namespace Futurnal.Instrumentation.Tests.Dynamic;

[Flags]
internal enum Access : ulong
{
    None = 0,
    Read = 1,
    Write = 2,
    Everything = 1ul << 63,
}
