using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>Says what members of the framework give, so that an error can name it. Nothing is proven by it.</summary>
internal static class SourceKinds
{
    private static readonly HashSet<string> Paths = Lines("""
        System.IO.Path
        System.IO.File
        System.IO.Directory
        System.IO.FileSystemInfo
        System.IO.FileInfo
        System.IO.DirectoryInfo
        System.IO.DriveInfo
        System.IO.FileSystemEventArgs
        System.IO.RenamedEventArgs
        System.IO.FileStream.Name
        System.IO.FileSystemWatcher.Path
        System.IO.FileSystemWatcher.Filter
        System.IO.Enumeration.FileSystemEntry
        System.IO.Compression.ZipArchiveEntry
        System.IO.Compression.ZipArchive.Comment
        System.Formats.Tar.TarEntry
        System.Environment
        System.AppContext.BaseDirectory
        System.AppContext.GetData
        System.AppDomain
        System.Reflection.Assembly.Location
        System.Reflection.Assembly.CodeBase
        System.Reflection.Assembly.EscapedCodeBase
        System.Reflection.Assembly.GetFiles
        System.Reflection.AssemblyName.CodeBase
        System.Reflection.Module
        System.Runtime.Loader.AssemblyDependencyResolver
        System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory
        System.Runtime.InteropServices.Marshal.PtrToStringAnsi
        System.Runtime.InteropServices.Marshal.PtrToStringAuto
        System.Runtime.InteropServices.Marshal.PtrToStringUni
        System.Runtime.InteropServices.Marshal.PtrToStringUTF8
        System.Diagnostics.ProcessModule
        System.Diagnostics.ProcessStartInfo
        System.Diagnostics.Process.MainWindowTitle
        System.Diagnostics.Process.ProcessName
        System.Diagnostics.StackFrame
        System.Diagnostics.StackTrace
        System.Diagnostics.FileVersionInfo
        System.Uri
        System.UriBuilder
        System.Net.Http.HttpRequestMessage.RequestUri
        System.Net.Http.HttpClient.BaseAddress
        System.Net.HttpListenerRequest
        System.Data.Common.DbConnection
        System.Data.Common.DbConnectionStringBuilder
        System.Xml.Linq.XObject.BaseUri
        System.Xml.XmlReader.BaseURI
        Microsoft.Extensions.FileProviders.IFileInfo
        Microsoft.Extensions.FileProviders.PhysicalFileProvider
        Microsoft.Extensions.Hosting.IHostEnvironment.ContentRootPath
        Microsoft.AspNetCore.Hosting.IWebHostEnvironment.WebRootPath
        Microsoft.Extensions.Configuration.IConfiguration
        Microsoft.Extensions.Configuration.IConfigurationSection
        Microsoft.AspNetCore.Http.HttpRequest.Path
        Microsoft.AspNetCore.Http.HttpRequest.PathBase
        Microsoft.AspNetCore.Http.HttpRequest.QueryString
        Microsoft.AspNetCore.Http.HttpRequest.Query
        Microsoft.AspNetCore.Http.HttpRequest.RouteValues
        """);

    private static readonly HashSet<string> Personal = Lines("""
        System.Environment.UserName
        System.Environment.UserDomainName
        System.Environment.MachineName
        System.IO.DriveInfo.VolumeLabel
        System.Formats.Tar.PosixTarEntry.UserName
        System.Diagnostics.ProcessStartInfo.UserName
        System.Net.HttpListenerRequest.RemoteEndPoint
        System.Net.HttpListenerRequest.UserHostName
        System.Net.Dns
        System.Net.IPHostEntry
        System.Net.IPAddress
        System.Net.IPEndPoint
        System.Net.NetworkInformation.PhysicalAddress
        System.Net.Mail.MailAddress
        System.Net.NetworkCredential
        System.Security.Principal.IIdentity.Name
        System.Security.Claims.Claim
        System.Security.Cryptography.X509Certificates.X509Certificate
        System.Console.ReadLine
        System.IO.TextReader
        System.IO.StreamReader
        System.Data.Common.DbDataReader
        System.Text.Json.JsonElement.GetString
        System.Text.Json.Utf8JsonReader.GetString
        System.Text.Json.Nodes.JsonNode
        System.Xml.Linq.XElement.Value
        System.Text.Encoding.GetString
        Microsoft.AspNetCore.Http.HttpRequest.Headers
        Microsoft.AspNetCore.Http.HttpRequest.Cookies
        Microsoft.AspNetCore.Http.HttpRequest.Form
        Microsoft.AspNetCore.Http.HttpRequest.Host
        Microsoft.AspNetCore.Http.IFormFile
        Microsoft.AspNetCore.Http.ConnectionInfo
        """);

    private static readonly string[] PathWords = ["path", "file", "filename", "directory", "folder", "dir"];

    public static OpenKind Of(ISymbol? member)
    {
        if (member?.ContainingType is not { } type)
        {
            return OpenKind.Other;
        }

        for (var t = type; t is not null; t = t.BaseType)
        {
            var name = t.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
            var full = name + "." + member.Name;
            if (name == "System.Exception")
            {
                return OpenKind.Exception;
            }

            if (Personal.Contains(full) || Personal.Contains(name))
            {
                return OpenKind.Personal;
            }

            if (Paths.Contains(full) || Paths.Contains(name))
            {
                return OpenKind.Path;
            }
        }

        return type.AllInterfaces.Select(i => i.OriginalDefinition.ToDisplayString() + "." + member.Name) is var members
            && members.Any(m => Personal.Contains(m)) ? OpenKind.Personal : OpenKind.Other;
    }

    /// <summary>What is known of an operation that is no text itself.</summary>
    public static OpenKind OfValue(IOperation value)
    {
        value = Unconverted.Of(value);
        var kind = value switch
        {
            IInvocationOperation call => Of(call.TargetMethod),
            IMemberReferenceOperation member => Of(member.Member),
            IParameterReferenceOperation parameter => OfName(parameter.Parameter.Name),
            ILocalReferenceOperation local => OfName(local.Local.Name),
            _ => OpenKind.Other,
        };
        return kind == OpenKind.Other ? OfType(value.Type) : kind;
    }

    private static OpenKind OfType(ITypeSymbol? type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            var name = t.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
            if (name == "System.Exception")
            {
                return OpenKind.Exception;
            }

            if (name == "dynamic")
            {
                return OpenKind.Dynamic;
            }

            if (Personal.Contains(name) || Paths.Contains(name))
            {
                return Personal.Contains(name) ? OpenKind.Personal : OpenKind.Path;
            }
        }

        return OpenKind.Other;
    }

    /// <summary>What a name suggests. It is evidence for the wording only.</summary>
    public static OpenKind OfName(string name) =>
        Array.Exists(PathWords, w => name.EndsWith(w, StringComparison.OrdinalIgnoreCase)) ? OpenKind.Path : OpenKind.Other;

    private static HashSet<string> Lines(string text) => new(text.Split('\n').Select(l => l.Trim()), StringComparer.Ordinal);
}
