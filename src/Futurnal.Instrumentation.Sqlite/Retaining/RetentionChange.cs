using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Sets how long a store keeps what it is given, and sees to it.</summary>
internal static class RetentionChange
{
    // What a person did not set is for the applications to decide, so nothing is deleted by it here.
    private static readonly RetentionOptions Unset = new() { Days = RetentionOptions.MostDays, MinuteDays = RetentionOptions.MostDays };

    public static void Make(string path, RetentionSetting setting)
    {
        StoreFile.RequireExisting(path);
        try
        {
            using var writer = new BatchWriter(StoreConnections.OpenWriter(path, StoreTuning.Default), Unset);
            writer.ChangeRetention(setting);
        }
        catch (SqliteException e)
        {
            throw StoreFailure.From(e, path, writing: true);
        }
    }
}
