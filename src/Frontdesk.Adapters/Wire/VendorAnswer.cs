using System.Net;
using System.Text.Json;
using NodaTime;

namespace Frontdesk.Adapters.Wire;

/// <summary>How far a request to a vendor got.</summary>
internal abstract record VendorAnswer
{
    private VendorAnswer() { }

    public sealed record Answered(HttpStatusCode Status, byte[] Body, Duration? RetryAfter) : VendorAnswer
    {
        public bool IsSuccess => (int)Status is >= 200 and < 300;

        public bool IsServersFault => (int)Status >= 500;

        /// <summary>The body as JSON, on its own; an undefined element when it is none.</summary>
        public JsonElement Json()
        {
            using var document = Lenient.Parse(Body);
            return document?.RootElement.Clone() ?? default;
        }
    }

    /// <summary>Nothing reached the vendor.</summary>
    public sealed record NotSent(string Reason) : VendorAnswer;

    /// <summary>It left, and no whole answer came.</summary>
    public sealed record Lost(string Reason) : VendorAnswer;
}
