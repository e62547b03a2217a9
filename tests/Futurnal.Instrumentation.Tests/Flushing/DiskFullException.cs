namespace Futurnal.Instrumentation.Tests.Flushing;

internal sealed class DiskFullException() : SinkException("The disk is full; make room on it.", null);
