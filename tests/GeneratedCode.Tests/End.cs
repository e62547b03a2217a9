namespace GeneratedCode.Tests;

internal enum End
{
    Found,
    Other,
}
