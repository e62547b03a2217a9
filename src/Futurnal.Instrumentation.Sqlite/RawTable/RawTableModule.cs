using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using static Futurnal.Instrumentation.Sqlite.NativeModule;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The table <c>metrics_raw</c>, unpacked while it is read. It is there on connections that it was added to, and in no file.</summary>
internal static unsafe class RawTableModule
{
    private const string Columns = "CREATE TABLE metrics_raw (id INTEGER, metric_name TEXT, value REAL, timestamp INTEGER, labels TEXT)";
    private const int MetricColumn = 1;
    private const int TimeColumn = 3;
    private const byte Equal = 2;
    private const byte Greater = 4;
    private const byte LessOrEqual = 8;
    private const byte Less = 16;
    private const byte GreaterOrEqual = 32;
    private const int IntegerType = 1;
    private const int RealType = 2;
    private const int TextType = 3;

    // SQLite keeps the address for as long as there are connections.
    private static readonly Module* Functions = Allocate();

    /// <exception cref="SqliteException">SQLite refuses it.</exception>
    public static void AddTo(SqliteConnection connection)
    {
        var state = GCHandle.ToIntPtr(GCHandle.Alloc(connection, GCHandleType.Weak));

        // Where it fails, SQLite has called the last function by then.
        SqliteException.ThrowExceptionForRC(CreateModule(connection.Handle!.DangerousGetHandle(), "metrics_raw", Functions, state, &Destroy), connection.Handle!);
    }

    private static Module* Allocate()
    {
        var module = (Module*)NativeMemory.AllocZeroed((nuint)sizeof(Module));
        module->Connect = &Connect;
        module->BestIndex = &BestIndex;
        module->Disconnect = &Disconnect;
        module->Open = &Open;
        module->Close = &Close;
        module->Filter = &Filter;
        module->Next = &Next;
        module->IsAtEnd = &IsAtEnd;
        module->Column = &Column;
        module->RowId = &RowId;
        return module;
    }

    [UnmanagedCallersOnly]
    private static void Destroy(nint state) => GCHandle.FromIntPtr(state).Free();

    [UnmanagedCallersOnly]
    private static int Connect(nint database, nint state, int count, nint arguments, Table** table, nint* error)
    {
        *table = (Table*)NativeMemory.AllocZeroed((nuint)sizeof(Table));
        (*table)->Connection = state;
        return Declare(database, Columns);
    }

    [UnmanagedCallersOnly]
    private static int Disconnect(Table* table)
    {
        NativeMemory.Free(table);
        return Ok;
    }

    [UnmanagedCallersOnly]
    private static int BestIndex(Table* table, IndexInfo* info)
    {
        var (plan, arguments) = (RawPlan.All, 0);
        foreach (var wanted in (ReadOnlySpan<RawPlan>)[RawPlan.Metric, RawPlan.From, RawPlan.To])
        {
            for (var i = 0; i < info->ConstraintCount && !plan.HasFlag(wanted); i++)
            {
                if (info->Constraints[i].IsUsable != 0 && info->Usages[i].ArgumentIndex == 0 && Limits(info->Constraints[i]) == wanted)
                {
                    info->Usages[i].ArgumentIndex = ++arguments;
                    plan |= wanted;
                }
            }
        }

        info->Number = (int)plan;
        info->Cost = 1e7 / (plan.HasFlag(RawPlan.From) ? 100 : 1) / (plan.HasFlag(RawPlan.To) ? 10 : 1) / (plan.HasFlag(RawPlan.Metric) ? 2 : 1);
        info->IsOrdered = info->OrderByCount == 1 && info->OrderBys[0] is { Column: 0 or -1, IsDescending: 0 } ? 1 : 0;
        return Ok;
    }

    // A time that is given exactly is its own least time; SQLite looks at the rows again.
    private static RawPlan Limits(Constraint constraint) => (constraint.Column, constraint.Operator) switch
    {
        (MetricColumn, Equal) => RawPlan.Metric,
        (TimeColumn, Equal or Greater or GreaterOrEqual) => RawPlan.From,
        (TimeColumn, Less or LessOrEqual) => RawPlan.To,
        _ => RawPlan.All,
    };

    [UnmanagedCallersOnly]
    private static int Open(Table* table, Cursor** cursor)
    {
        try
        {
            var rows = new RawRows((SqliteConnection)GCHandle.FromIntPtr(table->Connection).Target!);
            *cursor = (Cursor*)NativeMemory.AllocZeroed((nuint)sizeof(Cursor));
            (*cursor)->Rows = GCHandle.ToIntPtr(GCHandle.Alloc(rows));
            return Ok;
        }
        catch (Exception e)
        {
            return Fail(table, e);
        }
    }

    [UnmanagedCallersOnly]
    private static int Close(Cursor* cursor)
    {
        var handle = GCHandle.FromIntPtr(cursor->Rows);
        ((RawRows)handle.Target!).Dispose();
        handle.Free();
        NativeMemory.Free(cursor);
        return Ok;
    }

    [UnmanagedCallersOnly]
    private static int Filter(Cursor* cursor, int number, nint text, int count, nint* arguments)
    {
        try
        {
            var (plan, at) = ((RawPlan)number, 0);
            var metric = plan.HasFlag(RawPlan.Metric) && arguments[at++] is var name && TypeOf(name) == TextType ? Text(name) : null;
            var from = plan.HasFlag(RawPlan.From) ? Bound(arguments[at++], Math.Floor, long.MinValue) : long.MinValue;
            var last = plan.HasFlag(RawPlan.To) ? Bound(arguments[at], Math.Ceiling, long.MaxValue) : long.MaxValue;
            RowsOf(cursor).Begin(metric, from, last);
            return Ok;
        }
        catch (Exception e)
        {
            return Fail(cursor->Table, e);
        }
    }

    /// <summary>What is no number compares as SQLite has it, which limits nothing here.</summary>
    private static long Bound(nint value, Func<double, double> round, long none) =>
        TypeOf(value) is IntegerType or RealType ? (long)Math.Clamp(round(Real(value)), -1, StoreSchema.LatestTimestampMs + 1) : none;

    [UnmanagedCallersOnly]
    private static int Next(Cursor* cursor)
    {
        try
        {
            RowsOf(cursor).MoveNext();
            return Ok;
        }
        catch (Exception e)
        {
            return Fail(cursor->Table, e);
        }
    }

    [UnmanagedCallersOnly]
    private static int IsAtEnd(Cursor* cursor) => RowsOf(cursor).Current is null ? 1 : 0;

    [UnmanagedCallersOnly]
    private static int Column(Cursor* cursor, nint context, int column)
    {
        var row = RowsOf(cursor).Current!;
        switch (column)
        {
            case 0:
                Result(context, row.Id);
                break;
            case MetricColumn:
                Result(context, row.Series.Metric.Name);
                break;
            case 2:
                Result(context, row.Value);
                break;
            case TimeColumn:
                Result(context, row.TimestampMs);
                break;
            default:
                Result(context, row.Series.LabelsJson);
                break;
        }

        return Ok;
    }

    [UnmanagedCallersOnly]
    private static int RowId(Cursor* cursor, long* id)
    {
        *id = RowsOf(cursor).Current!.Id;
        return Ok;
    }

    private static RawRows RowsOf(Cursor* cursor) => Unsafe.As<RawRows>(GCHandle.FromIntPtr(cursor->Rows).Target!);

    private static int Fail(Table* table, Exception e)
    {
        Free(table->ErrorMessage);
        table->ErrorMessage = Message(e is FormatException ? e.Message : e.GetType().Name);
        return e is FormatException ? Corrupt : e is SqliteException failure ? failure.SqliteErrorCode : Error;
    }
}
