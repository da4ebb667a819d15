package org.iisjava.httpserv;

/**
 * What is wrong in a configuration file, and where. May be kept and used from any thread, as {@link IAppHostElement}. IIS
 * 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostconfigexception-interface">IAppHostConfigException</a>
 */
public interface IAppHostConfigException
{
    /**
     * Answers the number of the line, from 1.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostconfigexception-linenumber-property">IAppHostConfigException::LineNumber</a>
     */
    int getLineNumber();

    /**
     * Answers the physical path of the file.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostconfigexception-filename-property">IAppHostConfigException::FileName</a>
     */
    String getFileName();

    /**
     * Answers the configuration path of the file.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostconfigexception-configpath-property">IAppHostConfigException::ConfigPath</a>
     */
    String getConfigPath();

    /**
     * Answers the line.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostconfigexception-errorline-property">IAppHostConfigException::ErrorLine</a>
     */
    String getErrorLine();

    /**
     * Answers the line before it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostconfigexception-preerrorline-property">IAppHostConfigException::PreErrorLine</a>
     */
    String getPreErrorLine();

    /**
     * Answers the line after it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostconfigexception-posterrorline-property">IAppHostConfigException::PostErrorLine</a>
     */
    String getPostErrorLine();

    /**
     * Answers what is wrong.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostconfigexception-errorstring-property">IAppHostConfigException::ErrorString</a>
     */
    String getErrorString();
}
