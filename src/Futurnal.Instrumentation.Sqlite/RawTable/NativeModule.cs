using System.Runtime.InteropServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>SQLite's interface of virtual tables, as its header declares it: the binding that the provider uses has none of it.</summary>
internal static unsafe partial class NativeModule
{
    public const int Ok = 0;
    public const int Error = 1;
    public const int Corrupt = 11;

    private const string Library = ProviderLibrary.Name;
    private const nint Transient = -1;

    /// <summary>The functions of a table that is there without being created, and read-only.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Module
    {
        public int Version;
        public nint Create;
        public delegate* unmanaged<nint, nint, int, nint, Table**, nint*, int> Connect;
        public delegate* unmanaged<Table*, IndexInfo*, int> BestIndex;
        public delegate* unmanaged<Table*, int> Disconnect;
        public nint Destroy;
        public delegate* unmanaged<Table*, Cursor**, int> Open;
        public delegate* unmanaged<Cursor*, int> Close;
        public delegate* unmanaged<Cursor*, int, nint, int, nint*, int> Filter;
        public delegate* unmanaged<Cursor*, int> Next;
        public delegate* unmanaged<Cursor*, int> IsAtEnd;
        public delegate* unmanaged<Cursor*, nint, int, int> Column;
        public delegate* unmanaged<Cursor*, long*, int> RowId;
        public nint Update;
        public nint Begin;
        public nint Sync;
        public nint Commit;
        public nint Rollback;
        public nint FindFunction;
        public nint Rename;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Table
    {
        public nint Module;
        public int References;
        public nint ErrorMessage;
        public nint Connection;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Cursor
    {
        public Table* Table;
        public nint Rows;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Constraint
    {
        public int Column;
        public byte Operator;
        public byte IsUsable;
        public int TermOffset;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct OrderBy
    {
        public int Column;
        public byte IsDescending;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Usage
    {
        public int ArgumentIndex;
        public byte IsChecked;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct IndexInfo
    {
        public int ConstraintCount;
        public Constraint* Constraints;
        public int OrderByCount;
        public OrderBy* OrderBys;
        public Usage* Usages;
        public int Number;
        public nint Text;
        public int IsTextOurs;
        public int IsOrdered;
        public double Cost;
        public long Rows;
        public int Flags;
        public ulong ColumnsUsed;
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_create_module_v2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CreateModule(nint database, string name, Module* module, nint state, delegate* unmanaged<nint, void> destroy);

    [LibraryImport(Library, EntryPoint = "sqlite3_declare_vtab", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Declare(nint database, string sql);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_type")]
    public static partial int TypeOf(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_double")]
    public static partial double Real(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_int64")]
    public static partial void Result(nint context, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_double")]
    public static partial void Result(nint context, double value);

    public static void Result(nint context, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        fixed (byte* first = bytes)
        {
            ResultText(context, (nint)first, bytes.Length, Transient);
        }
    }

    public static string? Text(nint value) => Marshal.PtrToStringUTF8(ValueText(value));

    /// <summary>Copies a message into memory that SQLite frees.</summary>
    public static nint Message(string message)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(message);
        var copy = (byte*)Allocate(bytes.Length + 1);
        if (copy is not null)
        {
            bytes.CopyTo(new Span<byte>(copy, bytes.Length));
            copy[bytes.Length] = 0;
        }

        return (nint)copy;
    }

    public static void Free(nint memory) => FreeMemory(memory);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_text")]
    private static partial void ResultText(nint context, nint text, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_text")]
    private static partial nint ValueText(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_malloc")]
    private static partial nint Allocate(int bytes);

    [LibraryImport(Library, EntryPoint = "sqlite3_free")]
    private static partial void FreeMemory(nint memory);
}
