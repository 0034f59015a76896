using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;

namespace Frontdesk.Server.Site;

/// <summary>Stylesheets, icons and scripts. Each is addressed by the hash of what it holds, so that browsers keep it for ever and a new version is never missed.</summary>
public static class SiteFiles
{
    private const int HashLetters = 10;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    private static readonly FrozenDictionary<string, SiteFile> Known = Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(Read).ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal)
        : FrozenDictionary<string, SiteFile>.Empty;

    /// <param name="name">Path under wwwroot, such as "desk.css" or "lib/htmx.min.js".</param>
    /// <exception cref="ArgumentException">The build did not bring such a file.</exception>
    public static string Url(string name) => Known.TryGetValue(name, out var asset)
        ? $"/assets/{asset.Hash}/{name}"
        : throw new ArgumentException($"wwwroot holds no {name}; build again.", nameof(name));

    public static void MapSiteFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{hash}/{**name}", Serve);

    private static IResult Serve(string hash, string name, HttpResponse response)
    {
        // An older page may ask for an older hash; it gets today's file, which is not to be kept under that name.
        if (!Known.TryGetValue(name, out var asset))
            return Results.NotFound();
        response.Headers.CacheControl = hash == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(Path.Combine(Folder, name), asset.ContentType);
    }

    private static SiteFile Read(string path)
    {
        var name = Path.GetRelativePath(Folder, path).Replace('\\', '/');
        using var file = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file))[..HashLetters];
        var type = new FileExtensionContentTypeProvider().TryGetContentType(name, out var known) ? known : "application/octet-stream";
        return new SiteFile(name, hash, type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type);
    }

    private sealed record SiteFile(string Name, string Hash, string ContentType);
}
