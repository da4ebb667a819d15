package org.iisjava.httpserv;

import java.nio.ByteBuffer;

/**
 * The provider of {@link CGlobalModule#onGlobalRSCAQuery}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalrscaqueryprovider-interface">IGlobalRSCAQueryProvider</a>
 */
public interface IGlobalRSCAQueryProvider extends IHttpEventProvider
{
    /**
     * Answers what is asked.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalrscaqueryprovider-getfunctionname-method">IGlobalRSCAQueryProvider::GetFunctionName</a>
     */
    String getFunctionName();

    /**
     * Answers the parameters, which may be empty.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalrscaqueryprovider-getfunctionparameters-method">IGlobalRSCAQueryProvider::GetFunctionParameters</a>
     */
    String getFunctionParameters();

    /**
     * Makes a buffer for the answer; the one before ends.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalrscaqueryprovider-getoutputbuffer-method">IGlobalRSCAQueryProvider::GetOutputBuffer</a>
     */
    ByteBuffer getOutputBuffer(int size);

    /**
     * Makes a buffer for the answer and copies the beginning of the one before, which ends.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalrscaqueryprovider-resizeoutputbuffer-method">IGlobalRSCAQueryProvider::ResizeOutputBuffer</a>
     */
    ByteBuffer resizeOutputBuffer(int newSize, int bytesToCopy);

    /**
     * Says how many bytes of the buffer are the answer, and an HRESULT.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalrscaqueryprovider-setresult-method">IGlobalRSCAQueryProvider::SetResult</a>
     */
    void setResult(int size, int result);
}
