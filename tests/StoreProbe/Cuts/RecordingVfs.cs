using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StoreProbe;

/// <summary>
/// Stands between SQLite and its way to files, for the whole process, and records what is written, cut, made durable and deleted
/// in one folder. It copies SQLite's own tables of functions and puts its own in the place of a few.
/// </summary>
internal static unsafe partial class RecordingVfs
{
    private const string Library = "e_sqlite3";

    private static readonly Lock Gate = new();
    private static readonly Dictionary<nint, nint> Copies = [];
    private static readonly Dictionary<nint, (string Path, nint Methods)> Files = [];
    private static SqliteVfs* s_inner;
    private static string s_folder = "";
    private static List<FileEvent>? s_events;

    /// <summary>Has SQLite open all files by way of this; for good.</summary>
    public static void Register()
    {
        // The provider is what loads the library.
        SQLitePCL.Batteries_V2.Init();
        s_inner = FindVfs(null);
        var copy = (SqliteVfs*)NativeMemory.Alloc((nuint)sizeof(SqliteVfs));
        *copy = *s_inner;
        copy->Next = 0;
        copy->Name = Marshal.StringToCoTaskMemUTF8("recording");
        copy->Open = &Open;
        copy->Delete = &Delete;
        if (RegisterVfs(copy, isDefault: 1) != 0)
        {
            throw new InvalidOperationException("SQLite takes no further way to files.");
        }
    }

    /// <summary>Records what is done to files of a folder from now on.</summary>
    public static void Start(string folder)
    {
        lock (Gate)
        {
            s_folder = folder + Path.DirectorySeparatorChar;
            s_events = [];
        }
    }

    /// <summary>Ends the recording.</summary>
    public static List<FileEvent> Stop()
    {
        lock (Gate)
        {
            var events = s_events!;
            s_events = null;
            return events;
        }
    }

    /// <summary>Records that the store has said that a flush is kept.</summary>
    public static void Acknowledge(long time, string checksum)
    {
        lock (Gate)
        {
            s_events?.Add(new FileEvent(FileEventKind.Acknowledge, checksum, time));
        }
    }

    private static void Record(FileEventKind kind, string? path, long position = 0, byte[]? data = null)
    {
        lock (Gate)
        {
            if (s_events is not null && path is not null && path.StartsWith(s_folder, StringComparison.Ordinal))
            {
                s_events.Add(new FileEvent(kind, path[s_folder.Length..], position, data));
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(SqliteVfs* vfs, byte* name, nint file, int flags, int* outFlags)
    {
        var path = name is null ? null : Marshal.PtrToStringUTF8((nint)name);
        var isNew = !File.Exists(path);
        var code = s_inner->Open(s_inner, name, file, flags, outFlags);
        var methods = *(nint*)file;
        if (code == 0 && path is not null && methods != 0)
        {
            lock (Gate)
            {
                Files[file] = (path, methods);
                *(nint*)file = CopyOf(methods);
            }

            Record(isNew ? FileEventKind.Create : FileEventKind.Open, path);
        }

        return code;
    }

    private static nint CopyOf(nint methods)
    {
        if (!Copies.TryGetValue(methods, out var known))
        {
            var copy = (SqliteFileMethods*)NativeMemory.Alloc((nuint)sizeof(SqliteFileMethods));
            *copy = *(SqliteFileMethods*)methods;
            copy->Close = &Close;
            copy->Write = &Write;
            copy->Truncate = &Truncate;
            copy->Sync = &Sync;
            Copies.Add(methods, known = (nint)copy);
        }

        return known;
    }

    private static SqliteFileMethods* Of(SqliteFileMethods** file, out string path)
    {
        lock (Gate)
        {
            (path, var methods) = Files[(nint)file];
            return (SqliteFileMethods*)methods;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(SqliteFileMethods** file)
    {
        var methods = Of(file, out _);
        lock (Gate)
        {
            Files.Remove((nint)file);
        }

        return methods->Close(file);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(SqliteFileMethods** file, byte* data, int length, long position)
    {
        var code = Of(file, out var path)->Write(file, data, length, position);
        if (code == 0)
        {
            Record(FileEventKind.Write, path, position, new ReadOnlySpan<byte>(data, length).ToArray());
        }

        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(SqliteFileMethods** file, long length)
    {
        var code = Of(file, out var path)->Truncate(file, length);
        if (code == 0)
        {
            Record(FileEventKind.Truncate, path, length);
        }

        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(SqliteFileMethods** file, int flags)
    {
        var code = Of(file, out var path)->Sync(file, flags);
        if (code == 0)
        {
            Record(FileEventKind.Sync, path);
        }

        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(SqliteVfs* vfs, byte* name, int isFolderSynced)
    {
        var code = s_inner->Delete(s_inner, name, isFolderSynced);
        if (code == 0)
        {
            Record(isFolderSynced == 0 ? FileEventKind.Delete : FileEventKind.DeleteForGood, Marshal.PtrToStringUTF8((nint)name));
        }

        return code;
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_find", StringMarshalling = StringMarshalling.Utf8)]
    private static partial SqliteVfs* FindVfs(string? name);

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_register")]
    private static partial int RegisterVfs(SqliteVfs* vfs, int isDefault);
}
