#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <memory>

#ifdef _WIN32
#include <io.h>
#endif

using namespace iishost;

namespace
{

ScriptedModule Handler(std::function<void(const Call&)> answer)
{
    return {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0,
            [answer](const Call& call)
            {
                answer(call);
                return RQ_NOTIFICATION_FINISH_REQUEST;
            }};
}

std::string Answered(std::function<void(const Call&)> answer, const std::string& request = "")
{
    TestServer running({Handler(std::move(answer))});
    running.Start();
    return request.empty() ? running.Get() : running.Exchange(request);
}

HTTP_DATA_CHUNK Chunk(std::string& text)
{
    HTTP_DATA_CHUNK chunk{};
    chunk.FromMemory.pBuffer = &text[0];
    chunk.FromMemory.BufferLength = static_cast<ULONG>(text.size());
    return chunk;
}

} // namespace

TEST_CASE("chunksByReferenceGoWhereTheyAreInserted")
{
    std::string first = "1";
    std::string second = "2";
    std::string last = "9";
    const std::string response = Answered(
        [&](const Call& call)
        {
            for (auto [text, position] : {std::pair(&second, -1), std::pair(&first, 0), std::pair(&last, -1)})
            {
                HTTP_DATA_CHUNK chunk = Chunk(*text);
                CHECK(call.Response()->WriteEntityChunkByReference(&chunk, position) == S_OK);
            }
            second = "X"; // only the pointer was kept
        });
    CHECK(BodyOf(response) == "1X9");
}

TEST_CASE("rangesOfFilesAreSent")
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), &std::fclose);
    REQUIRE(file != nullptr);
    std::fputs("0123456789", file.get());
    std::fflush(file.get());
#ifdef _WIN32
    HANDLE const handle = reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(file.get())));
#else
    HANDLE const handle = reinterpret_cast<HANDLE>(static_cast<intptr_t>(fileno(file.get())));
#endif
    const std::string response = Answered(
        [&](const Call& call)
        {
            HTTP_DATA_CHUNK chunks[3]{};
            for (HTTP_DATA_CHUNK& chunk : chunks)
            {
                chunk.DataChunkType = HttpDataChunkFromFileHandle;
                chunk.FromFileHandle.FileHandle = handle;
            }
            chunks[0].FromFileHandle.ByteRange.Length.QuadPart = 3;
            chunks[1].FromFileHandle.ByteRange.StartingOffset.QuadPart = 8;
            chunks[1].FromFileHandle.ByteRange.Length.QuadPart = HTTP_BYTE_RANGE_TO_EOF;
            DWORD sent = 0;
            CHECK(call.Response()->WriteEntityChunks(chunks, 2, FALSE, TRUE, &sent) == S_OK);
            CHECK(sent == 5);
            chunks[2].FromFileHandle.ByteRange.Length.QuadPart = 11;
            CHECK(call.Response()->WriteEntityChunks(&chunks[2], 1, FALSE, TRUE, &sent) ==
                  HRESULT_FROM_WIN32(ERROR_HANDLE_EOF));
        });
    CHECK(BodyOf(response) == "01289");
}

TEST_CASE("tooManyChunksOverflow")
{
    std::string text = "x";
    Answered(
        [&](const Call& call)
        {
            std::vector<HTTP_DATA_CHUNK> chunks(65534, Chunk(text));
            DWORD sent = 0;
            CHECK(call.Response()->WriteEntityChunks(chunks.data(), 65534, FALSE, TRUE, &sent) ==
                  HRESULT_FROM_WIN32(ERROR_ARITHMETIC_OVERFLOW));
            CHECK(call.Response()->WriteEntityChunks(chunks.data(), 65533, FALSE, TRUE, &sent) == S_OK);
        });
}
