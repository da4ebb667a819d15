package org.iisjava.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One request of a sample's {@code requests.http} and the answer that it must get. In the file, each begins with a line
 * {@code ### title}; then come the request line, headers, and after an empty line the body if there is one; then
 * {@code >>> status} and the body of the answer, up to the next title; without one, any is right.
 */
public record SampleRequest(String title, String method, String target, List<String> headers, String body,
                            int expectedStatus, String expectedBody)
{
    /** The requests of a file in their order. */
    public static List<SampleRequest> read(Path file) throws IOException
    {
        List<SampleRequest> requests = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : Files.readAllLines(file))
        {
            if (line.startsWith("### "))
            {
                add(requests, block, file);
            }
            block.add(line);
        }
        add(requests, block, file);
        return requests;
    }

    /** The request as a command line for curl. */
    public String curl(String origin)
    {
        StringBuilder command = new StringBuilder("curl -i");
        if (!method.equals("GET"))
        {
            command.append(" -X ").append(method);
        }
        for (String header : headers)
        {
            command.append(" -H '").append(header).append('\'');
        }
        if (!body.isEmpty())
        {
            command.append(" --data '").append(body).append('\'');
        }
        return command.append(" '").append(origin).append(target).append('\'').toString();
    }

    private static void add(List<SampleRequest> requests, List<String> block, Path file)
    {
        if (!block.isEmpty() && block.get(0).startsWith("### "))
        {
            requests.add(parse(block, file));
        }
        block.clear();
    }

    private static SampleRequest parse(List<String> block, Path file)
    {
        int answer = 0;
        while (answer < block.size() && !block.get(answer).startsWith(">>> "))
        {
            answer++;
        }
        String[] requestLine = block.size() > 1 ? block.get(1).split(" ") : new String[0];
        if (answer == block.size() || requestLine.length != 2)
        {
            throw new IllegalArgumentException(file + ": \"" + block.get(0)
                + "\" must be followed by a line with method and path, and by a line \">>> status\"");
        }
        int empty = block.subList(0, answer).indexOf("");
        int headersEnd = empty < 0 ? answer : empty;
        int expectedStatus = Integer.parseInt(block.get(answer).substring(4).trim());
        return new SampleRequest(block.get(0).substring(4), requestLine[0], requestLine[1],
            List.copyOf(block.subList(2, headersEnd)),
            String.join("\n", block.subList(Math.min(headersEnd + 1, answer), answer)).strip(), expectedStatus,
            String.join("\n", block.subList(answer + 1, block.size())).strip());
    }
}
