#ifndef IISJAVA_ABI_H
#define IISJAVA_ABI_H

/*
 * The contract between iisjava's native module and its Java runtime. Nothing else crosses.
 *
 * Java to IIS: the functions below, named after the documented member with "::" written "_".
 *   - Each returns an HRESULT. Results are in the trailing out_ parameters, which are written only on success, except
 *     that the length of a text is also written when the buffer was too small.
 *   - Text goes in as address and length and need not be terminated: char is ISO-8859-1, uint16_t is UTF-16; lengths
 *     count characters. Text comes out into the caller's buffer: when it holds fewer than *out_length characters the
 *     answer is HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER) and nothing is copied. A null string of IIS has the
 *     length IISJAVA_NULL_TEXT.
 *   - Where the server has not got a later version of an interface, HttpGetExtendedInterface answers E_NOINTERFACE.
 *   - Handles are IIS's own pointers. The caller answers for using none after its end.
 *
 * IIS to Java: the functions of iisjava_Callbacks, filled in by Java. No answer is taken from a return value, which a
 * failing callback would leave zero (S_OK, CONTINUE): it is written through an out_ pointer that holds
 * IISJAVA_NOT_ANSWERED before the call.
 *
 * Java objects are named by tokens: counters that are never reused.
 */

#include <stdint.h>

#ifdef _WIN32
#define IISJAVA_EXPORT __declspec(dllexport)
#else
#define IISJAVA_EXPORT __attribute__((visibility("default")))
#endif

/* In C++ a handle is the interface itself; in C it is an incomplete type. */
#ifdef __cplusplus
#define IISJAVA_HANDLE(name) class name
#else
#define IISJAVA_HANDLE(name) typedef struct name name
#endif

#define IISJAVA_ABI_VERSION 1u
#define IISJAVA_NOT_ANSWERED (-1)
#define IISJAVA_NULL_TEXT 0xFFFFFFFFu

IISJAVA_HANDLE(IAppHostAdminManager);
IISJAVA_HANDLE(IAppHostChildElementCollection);
IISJAVA_HANDLE(IAppHostConfigException);
IISJAVA_HANDLE(IAppHostElement);
IISJAVA_HANDLE(IAppHostElementCollection);
IISJAVA_HANDLE(IAppHostProperty);
IISJAVA_HANDLE(IAppHostPropertyCollection);
IISJAVA_HANDLE(IAuthenticationProvider);
IISJAVA_HANDLE(ICacheProvider);
IISJAVA_HANDLE(ICustomNotificationProvider);
IISJAVA_HANDLE(IDispensedHttpModuleContextContainer);
IISJAVA_HANDLE(IGlobalApplicationPreloadProvider);
IISJAVA_HANDLE(IGlobalApplicationPreloadProvider2);
IISJAVA_HANDLE(IGlobalConfigurationChangeProvider);
IISJAVA_HANDLE(IGlobalFileChangeProvider);
IISJAVA_HANDLE(IGlobalRSCAQueryProvider);
IISJAVA_HANDLE(IGlobalStopListeningProvider);
IISJAVA_HANDLE(IGlobalThreadCleanupProvider);
IISJAVA_HANDLE(IGlobalTraceEventProvider);
IISJAVA_HANDLE(IHttpApplication);
IISJAVA_HANDLE(IHttpApplication2);
IISJAVA_HANDLE(IHttpApplicationProvider);
IISJAVA_HANDLE(IHttpApplicationResolveModulesProvider);
IISJAVA_HANDLE(IHttpCacheKey);
IISJAVA_HANDLE(IHttpCacheSpecificData);
IISJAVA_HANDLE(IHttpCachePolicy);
IISJAVA_HANDLE(IHttpCachePolicy2);
IISJAVA_HANDLE(IHttpCompletionInfo);
IISJAVA_HANDLE(IHttpCompletionInfo2);
IISJAVA_HANDLE(IHttpConnection);
IISJAVA_HANDLE(IHttpConnectionModuleContextContainer);
IISJAVA_HANDLE(IHttpContext);
IISJAVA_HANDLE(IHttpContext2);
IISJAVA_HANDLE(IHttpContext3);
IISJAVA_HANDLE(IHttpContext4);
IISJAVA_HANDLE(IHttpEventProvider);
IISJAVA_HANDLE(IHttpFileInfo);
IISJAVA_HANDLE(IHttpFileMonitor);
IISJAVA_HANDLE(IHttpModuleContextContainer);
IISJAVA_HANDLE(IHttpModuleRegistrationInfo);
IISJAVA_HANDLE(IHttpModuleRegistrationInfo2);
IISJAVA_HANDLE(IHttpPerfCounterInfo);
IISJAVA_HANDLE(IHttpRequest);
IISJAVA_HANDLE(IHttpRequest2);
IISJAVA_HANDLE(IHttpRequest3);
IISJAVA_HANDLE(IHttpRequest4);
IISJAVA_HANDLE(IHttpResponse);
IISJAVA_HANDLE(IHttpResponse2);
IISJAVA_HANDLE(IHttpResponse3);
IISJAVA_HANDLE(IHttpResponse4);
IISJAVA_HANDLE(IHttpServer);
IISJAVA_HANDLE(IHttpServer2);
IISJAVA_HANDLE(IHttpServer3);
IISJAVA_HANDLE(IHttpSite);
IISJAVA_HANDLE(IHttpTokenEntry);
IISJAVA_HANDLE(IHttpTraceContext);
IISJAVA_HANDLE(IHttpUrlInfo);
IISJAVA_HANDLE(IHttpUser);
IISJAVA_HANDLE(IMapHandlerProvider);
IISJAVA_HANDLE(IMapPathProvider);
IISJAVA_HANDLE(IMetadataInfo);
IISJAVA_HANDLE(IModuleAllocator);
IISJAVA_HANDLE(INamedContextContainer);
IISJAVA_HANDLE(IPreBeginRequestProvider);
IISJAVA_HANDLE(IReadEntityProvider);
IISJAVA_HANDLE(IReferencedMetadataInfo);
IISJAVA_HANDLE(IScriptMapInfo);
IISJAVA_HANDLE(ISendResponseProvider);
IISJAVA_HANDLE(IWebSocketContext);
IISJAVA_HANDLE(IWpfSettings);
#ifdef __cplusplus
struct HTTP_DATA_CHUNK;
#else
typedef struct HTTP_DATA_CHUNK HTTP_DATA_CHUNK;
#endif

/* The interfaces between which HttpGetExtendedInterface casts. */
enum iisjava_Interface
{
    IISJAVA_IHttpContext = 1,
    IISJAVA_IHttpContext2 = 2,
    IISJAVA_IHttpContext3 = 3,
    IISJAVA_IHttpContext4 = 4,
    IISJAVA_IHttpCompletionInfo = 5,
    IISJAVA_IHttpCompletionInfo2 = 6,
    IISJAVA_IHttpModuleRegistrationInfo = 7,
    IISJAVA_IHttpModuleRegistrationInfo2 = 8,
    IISJAVA_IHttpServer = 20,
    IISJAVA_IHttpServer2 = 21,
    IISJAVA_IHttpServer3 = 22,
    IISJAVA_IGlobalApplicationPreloadProvider = 23,
    IISJAVA_IGlobalApplicationPreloadProvider2 = 24,
    IISJAVA_IHttpRequest = 25,
    IISJAVA_IHttpRequest2 = 26,
    IISJAVA_IHttpRequest3 = 27,
    IISJAVA_IHttpRequest4 = 28,
    IISJAVA_IHttpResponse = 29,
    IISJAVA_IHttpResponse2 = 30,
    IISJAVA_IHttpResponse3 = 31,
    IISJAVA_IHttpResponse4 = 32,
    IISJAVA_IHttpApplication = 33,
    IISJAVA_IHttpApplication2 = 34,
    IISJAVA_IHttpCachePolicy = 35,
    IISJAVA_IHttpCachePolicy2 = 36
};

/*
 * The interfaces that can be written in Java, and what is asked of the Java object once, when the native one is made:
 * texts and numbers in this order. What is not listed is asked by OnObjectCall.
 */
enum iisjava_Object
{
    /* GetRemoteUserName, GetUserName, GetAuthenticationType, GetPassword; GetImpersonationToken, GetPrimaryToken,
       SupportsIsInRole */
    IISJAVA_OBJECT_IHttpUser = 1,
    /* QueryNotificationType */
    IISJAVA_OBJECT_ICustomNotificationProvider = 2,
    /* GetCacheName; GetHash */
    IISJAVA_OBJECT_IHttpCacheKey = 3,
    /* the handle of its key, whose reference it takes */
    IISJAVA_OBJECT_IHttpCacheSpecificData = 4,
    /* GetPath, GetAllowedVerbs, GetModules, GetScriptProcessor, GetManagedType, GetName;
       GetAllowPathInfoForScriptMappings, GetRequiredAccess, GetResourceType, GetIsStarScriptMap,
       GetResponseBufferLimit */
    IISJAVA_OBJECT_IScriptMapInfo = 5,
    IISJAVA_OBJECT_IGlobalSuspendProcessCallback = 6
};

#ifdef __cplusplus
extern "C"
{
#endif

/* ------------------------------------------------------------------------------------------------ IIS to Java ---- */

/*
 * Filled in once by Java and alive as long as the process. Grows only at the end; size is what the writer knew, and a
 * reader refuses another abi_version.
 */
typedef struct iisjava_Callbacks
{
    uint32_t size;
    uint32_t abi_version;

    /*
     * Loads the class and calls its registerModule. The settings are a name and a value each, all followed by U+0000.
     * Returns when the time is over; info and out_ memory are not touched after that. When it fails, out_reason
     * holds the numbered reason.
     */
    void (*OnRegisterModule)(uint32_t server_version, const uint16_t* name, uint32_t name_length, const uint16_t* type,
                             uint32_t type_length, const uint16_t* class_path, uint32_t class_path_length,
                             const uint16_t* settings, uint32_t settings_length, uint32_t time_limit_ms,
                             IHttpModuleRegistrationInfo* info, IHttpServer* server, uint16_t* out_reason,
                             uint32_t reason_capacity, uint32_t* out_reason_length, int32_t* out_result);

    /* IHttpModuleFactory. The token of the instance is valid until OnDispose. */
    void (*OnGetHttpModule)(int64_t factory, IModuleAllocator* allocator, int64_t* out_module, int32_t* out_result);
    void (*OnTerminate)(int64_t factory);

    /* CHttpModule. Handles end with the call (provider, info) or with OnDispose (context and what it leads to). */
    void (*OnRequestNotification)(int64_t module, uint32_t notification, int32_t post, IHttpContext* context,
                                  IHttpEventProvider* provider, int32_t* out_status);
    void (*OnAsyncCompletion)(int64_t module, uint32_t notification, int32_t post, IHttpContext* context,
                              IHttpEventProvider* provider, IHttpCompletionInfo* info, int32_t* out_status);
    void (*OnDispose)(int64_t module);

    /* The routine given to IHttpContext3::PostCompletion; called once for each successful post. */
    void (*OnCompletionRoutine)(int64_t routine, uint32_t error_code, uint32_t bytes);

    /* IHttpStoredContext and IHttpConnectionStoredContext. The token ends with OnCleanupStoredContext. */
    void (*OnCleanupStoredContext)(int64_t stored_context);
    void (*OnNotifyDisconnect)(int64_t stored_context);

    /* CGlobalModule: one notification of the GL_ mask. The provider is null where there is none. */
    void (*OnGlobalNotification)(int64_t global_module, uint32_t notification, IHttpEventProvider* provider,
                                 int32_t* out_status);
    void (*OnTerminateGlobalModule)(int64_t global_module);
    /* OnSuspendProcess, and the object written in Java that is told of the waking up; 0 where there is none. */
    void (*OnSuspendProcess)(int64_t global_module, int64_t* out_callback, int32_t* out_status);

    /* The routine given to IHttpServer::AssociateWithThreadPool. */
    void (*OnAssociatedCompletion)(int64_t routine, uint32_t error_code, uint32_t bytes, int64_t overlapped);

    /*
     * An object written in Java (iisjava_NewObject) is asked for what cannot be told beforehand. `slot` is the place
     * of the member in its interface; text and argument are those of the member. OnObjectEnd comes once, with the last
     * reference.
     */
    void (*OnObjectCall)(int64_t object, uint32_t slot, const uint16_t* text, uint32_t text_length, int64_t argument,
                         int64_t* out_value, int32_t* out_result);
    void (*OnObjectEnd)(int64_t object);

    /*
     * The callback given to a member of IHttpRequest3 or IHttpResponse2 that expects a completion; called once, and the
     * token ends with it. The handles end with the call, but for the context. The status is for IIS.
     */
    void (*OnCompletionCallback)(int64_t callback, IHttpContext3* context, IHttpCompletionInfo2* info,
                                 int32_t* out_status);

    /* The completion given to a member of IWebSocketContext that expects one; called once, and the token ends with it. */
    void (*OnWebSocketCompletion)(int64_t completion, int32_t error, uint32_t bytes, int32_t utf8_encoded,
                                  int32_t final_fragment, int32_t close);
} iisjava_Callbacks;

/* ------------------------------------------------------------------------------------------------ Java to IIS ---- */

/* Plumbing. A function pointer made by Java is handed through so that it can be written into iisjava_Callbacks. */
IISJAVA_EXPORT int32_t iisjava_FunctionPointer(void (*function)(void), int64_t* out_address);
/* Writes to the Application event log: texts are separated by U+0000; type is EVENTLOG_ERROR_TYPE and so on. */
IISJAVA_EXPORT int32_t iisjava_ReportEvent(const uint16_t* source, uint32_t source_length, uint32_t type,
                                           uint32_t event_id, const uint16_t* texts, uint32_t texts_length);
/* What a module has registered with this info refuses its requests from now on; text is the numbered reason. */
IISJAVA_EXPORT int32_t iisjava_FailRegistration(IHttpModuleRegistrationInfo* info, const uint16_t* text,
                                                uint32_t text_length);

/*
 * An object of one of IIS's interfaces that is written in Java. It begins with one reference, which is the caller's;
 * interfaces without a reference count of their own have one here. Texts stand one after the other; a length of
 * IISJAVA_NULL_TEXT is a null string.
 */
IISJAVA_EXPORT int32_t iisjava_NewObject(uint32_t type, int64_t object, const uint16_t* texts, const uint32_t* lengths,
                                         uint32_t text_count, const int64_t* numbers, uint32_t number_count,
                                         int64_t* out_handle);
IISJAVA_EXPORT int32_t iisjava_ReleaseObject(uint32_t type, int64_t handle);

IISJAVA_EXPORT int32_t HttpGetExtendedInterface(void* input, uint32_t from, uint32_t to, void** out_output);

IISJAVA_EXPORT int32_t IHttpModuleRegistrationInfo_GetName(IHttpModuleRegistrationInfo* info, uint16_t* out_name,
                                                           uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpModuleRegistrationInfo_GetId(IHttpModuleRegistrationInfo* info, int64_t* out_id);
IISJAVA_EXPORT int32_t IHttpModuleRegistrationInfo_SetRequestNotifications(IHttpModuleRegistrationInfo* info,
                                                                           int64_t factory, uint32_t notifications,
                                                                           uint32_t post_notifications);
IISJAVA_EXPORT int32_t IHttpModuleRegistrationInfo_SetGlobalNotifications(IHttpModuleRegistrationInfo* info,
                                                                          int64_t global_module,
                                                                          uint32_t notifications);
IISJAVA_EXPORT int32_t IHttpModuleRegistrationInfo_SetPriorityForRequestNotification(IHttpModuleRegistrationInfo* info,
                                                                                     uint32_t notifications,
                                                                                     const uint16_t* alias,
                                                                                     uint32_t alias_length);
IISJAVA_EXPORT int32_t IHttpModuleRegistrationInfo_SetPriorityForGlobalNotification(IHttpModuleRegistrationInfo* info,
                                                                                    uint32_t notifications,
                                                                                    const uint16_t* alias,
                                                                                    uint32_t alias_length);
IISJAVA_EXPORT int32_t IHttpModuleRegistrationInfo2_SetPriorityForPostRequestNotification(
    IHttpModuleRegistrationInfo2* info, uint32_t notifications, const uint16_t* alias, uint32_t alias_length);

/* The memory ends with the request. */
IISJAVA_EXPORT int32_t IModuleAllocator_AllocateMemory(IModuleAllocator* allocator, uint32_t size, int64_t* out_memory);

IISJAVA_EXPORT int32_t IHttpEventProvider_SetErrorStatus(IHttpEventProvider* provider, int32_t error);

/* Takes one reference of the user. */
IISJAVA_EXPORT int32_t IAuthenticationProvider_SetUser(IAuthenticationProvider* provider, IHttpUser* user);
IISJAVA_EXPORT int32_t IMapHandlerProvider_SetScriptName(IMapHandlerProvider* provider, const uint16_t* name,
                                                         uint32_t name_length);
IISJAVA_EXPORT int32_t IMapHandlerProvider_SetScriptMap(IMapHandlerProvider* provider, IScriptMapInfo* script_map);
IISJAVA_EXPORT int32_t IMapHandlerProvider_SetFileInfo(IMapHandlerProvider* provider, IHttpFileInfo* file_info);
IISJAVA_EXPORT int32_t IMapPathProvider_GetUrl(IMapPathProvider* provider, uint16_t* out_url, uint32_t capacity,
                                               uint32_t* out_length);
IISJAVA_EXPORT int32_t IMapPathProvider_GetPhysicalPath(IMapPathProvider* provider, uint16_t* out_path,
                                                        uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IMapPathProvider_SetPhysicalPath(IMapPathProvider* provider, const uint16_t* path,
                                                        uint32_t path_length);

/* The buffer must live until the reader has taken the bytes. */
IISJAVA_EXPORT int32_t IReadEntityProvider_GetEntity(IReadEntityProvider* provider, int64_t* out_buffer,
                                                     uint32_t* out_data_size, uint32_t* out_buffer_size);
IISJAVA_EXPORT int32_t IReadEntityProvider_SetEntity(IReadEntityProvider* provider, int64_t buffer, uint32_t data_size,
                                                     uint32_t buffer_size);

IISJAVA_EXPORT int32_t ICustomNotificationProvider_QueryNotificationType(ICustomNotificationProvider* provider,
                                                                         uint16_t* out_text, uint32_t capacity,
                                                                         uint32_t* out_length);
IISJAVA_EXPORT int32_t ISendResponseProvider_GetHeadersBeingSent(ISendResponseProvider* provider, int32_t* out_sent);
IISJAVA_EXPORT int32_t ISendResponseProvider_GetFlags(ISendResponseProvider* provider, uint32_t* out_flags);
IISJAVA_EXPORT int32_t ISendResponseProvider_SetFlags(ISendResponseProvider* provider, uint32_t flags);
IISJAVA_EXPORT int32_t ISendResponseProvider_GetReadyToLogData(ISendResponseProvider* provider, int32_t* out_ready);
/* HTTP_LOG_DATA; ends with the request. */
IISJAVA_EXPORT int32_t ISendResponseProvider_GetLogData(ISendResponseProvider* provider, int64_t* out_log_data);
IISJAVA_EXPORT int32_t ISendResponseProvider_SetLogData(ISendResponseProvider* provider, int64_t log_data);

IISJAVA_EXPORT int32_t IGlobalStopListeningProvider_DrainRequestsGracefully(IGlobalStopListeningProvider* provider,
                                                                            int32_t* out_gracefully);
IISJAVA_EXPORT int32_t IHttpApplicationProvider_GetApplication(IHttpApplicationProvider* provider,
                                                               IHttpApplication** out_application);

IISJAVA_EXPORT int32_t IHttpApplicationResolveModulesProvider_RegisterModule(
    IHttpApplicationResolveModulesProvider* provider, int64_t parent_module_id, int64_t factory, const uint16_t* name,
    uint32_t name_length, const uint16_t* type, uint32_t type_length, const uint16_t* precondition,
    uint32_t precondition_length, uint32_t notifications, uint32_t post_notifications);
IISJAVA_EXPORT int32_t IHttpApplicationResolveModulesProvider_SetPriorityForRequestNotification(
    IHttpApplicationResolveModulesProvider* provider, const uint16_t* name, uint32_t name_length, uint32_t notification,
    const uint16_t* alias, uint32_t alias_length);
IISJAVA_EXPORT int32_t IPreBeginRequestProvider_GetHttpContext(IPreBeginRequestProvider* provider,
                                                               IHttpContext** out_context);
IISJAVA_EXPORT int32_t IGlobalConfigurationChangeProvider_GetChangePath(IGlobalConfigurationChangeProvider* provider,
                                                                        uint16_t* out_path, uint32_t capacity,
                                                                        uint32_t* out_length);
IISJAVA_EXPORT int32_t IGlobalFileChangeProvider_GetFileName(IGlobalFileChangeProvider* provider, uint16_t* out_name,
                                                             uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IGlobalFileChangeProvider_GetFileMonitor(IGlobalFileChangeProvider* provider,
                                                                IHttpFileMonitor** out_object);

IISJAVA_EXPORT int32_t IGlobalThreadCleanupProvider_GetApplication(IGlobalThreadCleanupProvider* provider,
                                                                   IHttpApplication** out_object);

IISJAVA_EXPORT int32_t ICacheProvider_GetCacheOperation(ICacheProvider* provider, uint32_t* out_value);
IISJAVA_EXPORT int32_t ICacheProvider_GetCacheKey(ICacheProvider* provider, IHttpCacheKey** out_object);
IISJAVA_EXPORT int32_t ICacheProvider_GetCacheRecord(ICacheProvider* provider, IHttpCacheSpecificData** out_object);
/* Takes one reference of the record. */
IISJAVA_EXPORT int32_t ICacheProvider_SetCacheRecord(ICacheProvider* provider, IHttpCacheSpecificData* record);
IISJAVA_EXPORT int32_t ICacheProvider_GetTraceContext(ICacheProvider* provider, IHttpTraceContext** out_object);

/* HTTP_TRACE_EVENT; ends with the call. */
IISJAVA_EXPORT int32_t IGlobalTraceEventProvider_GetTraceEvent(IGlobalTraceEventProvider* provider, int64_t* out_event);
IISJAVA_EXPORT int32_t IGlobalTraceEventProvider_CheckSubscription(IGlobalTraceEventProvider* provider,
                                                                   int64_t module_id, int32_t* out_subscribed);
IISJAVA_EXPORT int32_t IGlobalTraceEventProvider_GetCurrentHttpRequestContext(IGlobalTraceEventProvider* provider,
                                                                              IHttpContext** out_context);

IISJAVA_EXPORT int32_t IGlobalRSCAQueryProvider_GetFunctionName(IGlobalRSCAQueryProvider* provider, uint16_t* out_text,
                                                                uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IGlobalRSCAQueryProvider_GetFunctionParameters(IGlobalRSCAQueryProvider* provider,
                                                                      uint16_t* out_text, uint32_t capacity,
                                                                      uint32_t* out_length);
/* Ends the buffer of the call before. */
IISJAVA_EXPORT int32_t IGlobalRSCAQueryProvider_GetOutputBuffer(IGlobalRSCAQueryProvider* provider, uint32_t size,
                                                                int64_t* out_buffer);
IISJAVA_EXPORT int32_t IGlobalRSCAQueryProvider_ResizeOutputBuffer(IGlobalRSCAQueryProvider* provider,
                                                                   uint32_t new_size, uint32_t bytes_to_copy,
                                                                   int64_t* out_buffer);
IISJAVA_EXPORT int32_t IGlobalRSCAQueryProvider_SetResult(IGlobalRSCAQueryProvider* provider, uint32_t size,
                                                          int32_t result);

IISJAVA_EXPORT int32_t IGlobalApplicationPreloadProvider_CreateContext(IGlobalApplicationPreloadProvider* provider,
                                                                       IHttpContext** out_context);
IISJAVA_EXPORT int32_t IGlobalApplicationPreloadProvider_ExecuteRequest(IGlobalApplicationPreloadProvider* provider,
                                                                        IHttpContext* context, IHttpUser* user);

IISJAVA_EXPORT int32_t IGlobalApplicationPreloadProvider2_IsProcessRecycled(
    IGlobalApplicationPreloadProvider2* provider, int32_t* out_value);

IISJAVA_EXPORT int32_t IHttpCompletionInfo_GetCompletionBytes(IHttpCompletionInfo* info, uint32_t* out_bytes);
IISJAVA_EXPORT int32_t IHttpCompletionInfo_GetCompletionStatus(IHttpCompletionInfo* info, int32_t* out_status);
IISJAVA_EXPORT int32_t IHttpCompletionInfo2_GetCompletedOperation(IHttpCompletionInfo2* info, uint32_t* out_operation);

/* A null handle in out_ means that there is none. */
IISJAVA_EXPORT int32_t IHttpContext_GetSite(IHttpContext* context, IHttpSite** out_site);
IISJAVA_EXPORT int32_t IHttpContext_GetApplication(IHttpContext* context, IHttpApplication** out_application);
IISJAVA_EXPORT int32_t IHttpContext_GetConnection(IHttpContext* context, IHttpConnection** out_connection);
IISJAVA_EXPORT int32_t IHttpContext_GetRequest(IHttpContext* context, IHttpRequest** out_request);
IISJAVA_EXPORT int32_t IHttpContext_GetResponse(IHttpContext* context, IHttpResponse** out_response);
IISJAVA_EXPORT int32_t IHttpContext_GetResponseHeadersSent(IHttpContext* context, int32_t* out_sent);
IISJAVA_EXPORT int32_t IHttpContext_GetUser(IHttpContext* context, IHttpUser** out_user);
IISJAVA_EXPORT int32_t IHttpContext_GetModuleContextContainer(IHttpContext* context,
                                                              IHttpModuleContextContainer** out_container);
/* The context may have ended when these two return. */
IISJAVA_EXPORT int32_t IHttpContext_IndicateCompletion(IHttpContext* context, int32_t status);
IISJAVA_EXPORT int32_t IHttpContext_PostCompletion(IHttpContext* context, uint32_t bytes);
IISJAVA_EXPORT int32_t IHttpContext_DisableNotifications(IHttpContext* context, uint32_t notifications,
                                                         uint32_t post_notifications);
IISJAVA_EXPORT int32_t IHttpContext_GetNextNotification(IHttpContext* context, int32_t status, int32_t* out_next,
                                                        uint32_t* out_notification, int32_t* out_post);
IISJAVA_EXPORT int32_t IHttpContext_GetIsLastNotification(IHttpContext* context, int32_t status, int32_t* out_last);
IISJAVA_EXPORT int32_t IHttpContext_GetExecuteFlags(IHttpContext* context, uint32_t* out_flags);
IISJAVA_EXPORT int32_t IHttpContext_GetServerVariable(IHttpContext* context, const char* name, uint32_t name_length,
                                                      uint16_t* out_value, uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpContext_SetServerVariable(IHttpContext* context, const char* name, uint32_t name_length,
                                                      const uint16_t* value, uint32_t value_length);
IISJAVA_EXPORT int32_t IHttpContext_AllocateRequestMemory(IHttpContext* context, uint32_t size, int64_t* out_memory);
IISJAVA_EXPORT int32_t IHttpContext_GetUrlInfo(IHttpContext* context, IHttpUrlInfo** out_url_info);
IISJAVA_EXPORT int32_t IHttpContext_GetMetadata(IHttpContext* context, IMetadataInfo** out_metadata);
IISJAVA_EXPORT int32_t IHttpContext_GetPhysicalPath(IHttpContext* context, uint16_t* out_path, uint32_t capacity,
                                                    uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpContext_GetScriptName(IHttpContext* context, uint16_t* out_name, uint32_t capacity,
                                                  uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpContext_GetScriptTranslated(IHttpContext* context, uint16_t* out_path, uint32_t capacity,
                                                        uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpContext_GetScriptMap(IHttpContext* context, IScriptMapInfo** out_script_map);
IISJAVA_EXPORT int32_t IHttpContext_SetRequestHandled(IHttpContext* context);
IISJAVA_EXPORT int32_t IHttpContext_GetFileInfo(IHttpContext* context, IHttpFileInfo** out_file_info);
IISJAVA_EXPORT int32_t IHttpContext_MapPath(IHttpContext* context, const uint16_t* url, uint32_t url_length,
                                            uint16_t* out_path, uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpContext_GetCurrentExecutionStats(
    IHttpContext* context, uint32_t* out_notification, uint32_t* out_notification_start, uint32_t* out_module_start,
    uint32_t* out_async_notification, uint32_t* out_async_notification_start, uint16_t* out_module, uint32_t capacity,
    uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpContext_CancelIo(IHttpContext* context);
/* The script map lives as long as the context. */
IISJAVA_EXPORT int32_t IHttpContext_MapHandler(IHttpContext* context, uint32_t site_id, const uint16_t* site_name,
                                               uint32_t site_name_length, const uint16_t* url, uint32_t url_length,
                                               const char* verb, uint32_t verb_length, int32_t ignore_wildcard_mappings,
                                               IScriptMapInfo** out_script_map);
/* The clone is the caller's to release. */
IISJAVA_EXPORT int32_t IHttpContext_CloneContext(IHttpContext* context, uint32_t flags, IHttpContext** out_clone);
IISJAVA_EXPORT int32_t IHttpContext_ReleaseClonedContext(IHttpContext* context);
IISJAVA_EXPORT int32_t IHttpContext_ExecuteRequest(IHttpContext* context, int32_t async, IHttpContext* child,
                                                   uint32_t flags, IHttpUser* user, int32_t* out_completion_expected);
IISJAVA_EXPORT int32_t IHttpContext_GetParentContext(IHttpContext* context, IHttpContext** out_parent);
IISJAVA_EXPORT int32_t IHttpContext_GetRootContext(IHttpContext* context, IHttpContext** out_root);
/* The provider must live until the completion where one is expected. */
IISJAVA_EXPORT int32_t IHttpContext_NotifyCustomNotification(IHttpContext* context,
                                                             ICustomNotificationProvider* provider,
                                                             int32_t* out_completion_expected);
IISJAVA_EXPORT int32_t IHttpContext_GetTraceContext(IHttpContext* context, IHttpTraceContext** out_trace);
IISJAVA_EXPORT int32_t IHttpContext2_GetOriginalUser(IHttpContext2* context, IHttpUser** out_user);
IISJAVA_EXPORT int32_t IHttpContext3_EnableFullDuplex(IHttpContext3* context);
IISJAVA_EXPORT int32_t IHttpContext3_InheritServerVariable(IHttpContext3* context, const char* name,
                                                           uint32_t name_length, int32_t fail_if_not_exist);
/* The context may have ended when this returns. */
IISJAVA_EXPORT int32_t IHttpContext3_PostCompletion(IHttpContext3* context, uint32_t bytes, int64_t routine);
IISJAVA_EXPORT int32_t IHttpContext3_GetNamedContextContainer(IHttpContext3* context,
                                                              INamedContextContainer** out_object);
IISJAVA_EXPORT int32_t IHttpContext4_GetRequestStartTime(IHttpContext4* context, int64_t* out_milliseconds);
IISJAVA_EXPORT int32_t IHttpContext4_GetRequestElapsedTime(IHttpContext4* context, int64_t* out_milliseconds);

/* The address of an HTTP_REQUEST that ends with the request. */
IISJAVA_EXPORT int32_t IHttpRequest_GetRawHttpRequest(IHttpRequest* request, int64_t* out_raw);
IISJAVA_EXPORT int32_t IHttpRequest_GetHeader(IHttpRequest* request, const char* name, uint32_t name_length,
                                              char* out_value, uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpRequest_GetHeader_ById(IHttpRequest* request, uint32_t id, char* out_value,
                                                   uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpRequest_SetHeader(IHttpRequest* request, const char* name, uint32_t name_length,
                                              const char* value, uint32_t value_length, int32_t replace);
IISJAVA_EXPORT int32_t IHttpRequest_SetHeader_ById(IHttpRequest* request, uint32_t id, const char* value,
                                                   uint32_t value_length, int32_t replace);
IISJAVA_EXPORT int32_t IHttpRequest_DeleteHeader(IHttpRequest* request, const char* name, uint32_t name_length);
IISJAVA_EXPORT int32_t IHttpRequest_DeleteHeader_ById(IHttpRequest* request, uint32_t id);
IISJAVA_EXPORT int32_t IHttpRequest_GetHttpMethod(IHttpRequest* request, char* out_method, uint32_t capacity,
                                                  uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpRequest_SetHttpMethod(IHttpRequest* request, const char* method, uint32_t method_length);
IISJAVA_EXPORT int32_t IHttpRequest_SetUrl(IHttpRequest* request, const uint16_t* url, uint32_t url_length,
                                           int32_t reset_query_string);
IISJAVA_EXPORT int32_t IHttpRequest_GetUrlChanged(IHttpRequest* request, int32_t* out_changed);
IISJAVA_EXPORT int32_t IHttpRequest_GetForwardedUrl(IHttpRequest* request, uint16_t* out_url, uint32_t capacity,
                                                    uint32_t* out_length);
/* out_address has room for 16 bytes; out_address_length is 4, 16, or 0 where there is no address. */
IISJAVA_EXPORT int32_t IHttpRequest_GetLocalAddress(IHttpRequest* request, uint8_t* out_address,
                                                    uint32_t* out_address_length, uint32_t* out_port);
IISJAVA_EXPORT int32_t IHttpRequest_GetRemoteAddress(IHttpRequest* request, uint8_t* out_address,
                                                     uint32_t* out_address_length, uint32_t* out_port);
/* With async the buffer must live until the completion. */
IISJAVA_EXPORT int32_t IHttpRequest_ReadEntityBody(IHttpRequest* request, void* buffer, uint32_t size, int32_t async,
                                                   uint32_t* out_bytes, int32_t* out_completion_pending);
/* The buffer must live until the request ends. */
IISJAVA_EXPORT int32_t IHttpRequest_InsertEntityBody(IHttpRequest* request, void* buffer, uint32_t size);
IISJAVA_EXPORT int32_t IHttpRequest_GetRemainingEntityBytes(IHttpRequest* request, uint32_t* out_bytes);
IISJAVA_EXPORT int32_t IHttpRequest_GetHttpVersion(IHttpRequest* request, uint32_t* out_major, uint32_t* out_minor);
/* The address of an HTTP_SSL_CLIENT_CERT_INFO that ends with the request, null where there is none. */
IISJAVA_EXPORT int32_t IHttpRequest_GetClientCertificate(IHttpRequest* request, int64_t* out_client_cert_info,
                                                         int32_t* out_negotiated);
IISJAVA_EXPORT int32_t IHttpRequest_NegotiateClientCertificate(IHttpRequest* request, int32_t async,
                                                               int32_t* out_completion_pending);
IISJAVA_EXPORT int32_t IHttpRequest_GetSiteId(IHttpRequest* request, uint32_t* out_site_id);

/* The address of the token, which ends with the request; null where there is none. */
IISJAVA_EXPORT int32_t IHttpRequest2_GetChannelBindingToken(IHttpRequest2* request, int64_t* out_token,
                                                            uint32_t* out_size);
/* As IHttpRequest_ReadEntityBody, but the completion goes to OnCompletionCallback with this token. */
IISJAVA_EXPORT int32_t IHttpRequest3_ReadEntityBody(IHttpRequest3* request, void* buffer, uint32_t size, int32_t async,
                                                    int64_t callback, uint32_t* out_bytes,
                                                    int32_t* out_completion_pending);
IISJAVA_EXPORT int32_t IHttpRequest4_ReadEntityBody(IHttpRequest4* request, void* buffer, uint32_t size, int32_t async,
                                                    uint32_t flags, uint32_t* out_bytes,
                                                    int32_t* out_completion_pending);

/* The address of an HTTP_RESPONSE that ends with the request. */
IISJAVA_EXPORT int32_t IHttpResponse_GetRawHttpResponse(IHttpResponse* response, int64_t* out_raw);
IISJAVA_EXPORT int32_t IHttpResponse_GetCachePolicy(IHttpResponse* response, IHttpCachePolicy** out_policy);
IISJAVA_EXPORT int32_t IHttpResponse_SetStatus(IHttpResponse* response, uint32_t status, const char* reason,
                                               uint32_t reason_length, uint32_t sub_status, int32_t error_to_report,
                                               IAppHostConfigException* exception, int32_t try_skip_custom_errors);
IISJAVA_EXPORT int32_t IHttpResponse_SetHeader(IHttpResponse* response, const char* name, uint32_t name_length,
                                               const char* value, uint32_t value_length, int32_t replace);
IISJAVA_EXPORT int32_t IHttpResponse_SetHeader_ById(IHttpResponse* response, uint32_t id, const char* value,
                                                    uint32_t value_length, int32_t replace);
IISJAVA_EXPORT int32_t IHttpResponse_DeleteHeader(IHttpResponse* response, const char* name, uint32_t name_length);
IISJAVA_EXPORT int32_t IHttpResponse_DeleteHeader_ById(IHttpResponse* response, uint32_t id);
IISJAVA_EXPORT int32_t IHttpResponse_GetHeader(IHttpResponse* response, const char* name, uint32_t name_length,
                                               char* out_value, uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpResponse_GetHeader_ById(IHttpResponse* response, uint32_t id, char* out_value,
                                                    uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpResponse_Clear(IHttpResponse* response);
IISJAVA_EXPORT int32_t IHttpResponse_ClearHeaders(IHttpResponse* response);
IISJAVA_EXPORT int32_t IHttpResponse_SetNeedDisconnect(IHttpResponse* response);
IISJAVA_EXPORT int32_t IHttpResponse_ResetConnection(IHttpResponse* response);
IISJAVA_EXPORT int32_t IHttpResponse_DisableKernelCache(IHttpResponse* response, uint32_t reason);
IISJAVA_EXPORT int32_t IHttpResponse_GetKernelCacheEnabled(IHttpResponse* response, int32_t* out_enabled);
IISJAVA_EXPORT int32_t IHttpResponse_SuppressHeaders(IHttpResponse* response);
IISJAVA_EXPORT int32_t IHttpResponse_GetHeadersSuppressed(IHttpResponse* response, int32_t* out_suppressed);
IISJAVA_EXPORT int32_t IHttpResponse_Flush(IHttpResponse* response, int32_t async, int32_t more_data,
                                           uint32_t* out_sent, int32_t* out_completion_expected);
IISJAVA_EXPORT int32_t IHttpResponse_Redirect(IHttpResponse* response, const char* url, uint32_t url_length,
                                              int32_t reset_status_code, int32_t include_parameters);
/* The chunk and what it points to must live until the request ends. */
IISJAVA_EXPORT int32_t IHttpResponse_WriteEntityChunkByReference(IHttpResponse* response, HTTP_DATA_CHUNK* chunk,
                                                                 int32_t position);
/* When out_completion_expected is true, the chunks and what they point to must live until the completion. */
IISJAVA_EXPORT int32_t IHttpResponse_WriteEntityChunks(IHttpResponse* response, HTTP_DATA_CHUNK* chunks, uint32_t count,
                                                       int32_t async, int32_t more_data, uint32_t* out_sent,
                                                       int32_t* out_completion_expected);
IISJAVA_EXPORT int32_t IHttpResponse_DisableBuffering(IHttpResponse* response);
/* The exception has a reference, which the caller gives back with iisjava_Release; null: there is none. */
IISJAVA_EXPORT int32_t IHttpResponse_GetStatus(IHttpResponse* response, uint32_t* out_status, uint32_t* out_sub_status,
                                               int32_t* out_error, uint32_t* out_notification,
                                               IAppHostConfigException** out_exception,
                                               int32_t* out_try_skip_custom_errors, char* out_reason,
                                               uint32_t reason_capacity, uint32_t* out_reason_length,
                                               uint16_t* out_module, uint32_t module_capacity,
                                               uint32_t* out_module_length);
IISJAVA_EXPORT int32_t IHttpResponse_SetErrorDescription(IHttpResponse* response, const uint16_t* description,
                                                         uint32_t description_length, int32_t html_encode);
IISJAVA_EXPORT int32_t IHttpResponse_GetErrorDescription(IHttpResponse* response, uint16_t* out_description,
                                                         uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpResponse_CloseConnection(IHttpResponse* response);

/* As those of IHttpResponse, but the completion goes to OnCompletionCallback with this token. */
IISJAVA_EXPORT int32_t IHttpResponse2_WriteEntityChunks(IHttpResponse2* response, HTTP_DATA_CHUNK* chunks,
                                                        uint32_t count, int32_t async, int32_t more_data,
                                                        int64_t callback, uint32_t* out_sent,
                                                        int32_t* out_completion_expected);
IISJAVA_EXPORT int32_t IHttpResponse2_Flush(IHttpResponse2* response, int32_t async, int32_t more_data,
                                            int64_t callback, uint32_t* out_sent, int32_t* out_completion_expected);
/* The names and the values of the headers are texts that each end with a NUL, one behind the other. */
IISJAVA_EXPORT int32_t IHttpResponse3_PushPromise(IHttpResponse3* response, const char* verb, uint32_t verb_length,
                                                  const uint16_t* path, uint32_t path_length, const uint16_t* query,
                                                  uint32_t query_length, uint32_t headers, const char* names,
                                                  uint32_t names_length, const char* values, uint32_t values_length);
IISJAVA_EXPORT int32_t IHttpResponse4_DeleteTrailer(IHttpResponse4* response, const char* name, uint32_t name_length);
IISJAVA_EXPORT int32_t IHttpResponse4_GetTrailer(IHttpResponse4* response, const char* name, uint32_t name_length,
                                                 char* out_value, uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpResponse4_ResetStream(IHttpResponse4* response, uint32_t error_code);
IISJAVA_EXPORT int32_t IHttpResponse4_SetNeedGoAway(IHttpResponse4* response);
IISJAVA_EXPORT int32_t IHttpResponse4_SetTrailer(IHttpResponse4* response, const char* name, uint32_t name_length,
                                                 const char* value, uint32_t value_length, int32_t replace);

/* The addresses of HTTP_CACHE_POLICY structures that may be written to and end with the response. */
IISJAVA_EXPORT int32_t IHttpCachePolicy_GetKernelCachePolicy(IHttpCachePolicy* policy, int64_t* out_raw);
IISJAVA_EXPORT int32_t IHttpCachePolicy_SetKernelCacheInvalidatorSet(IHttpCachePolicy* policy);
IISJAVA_EXPORT int32_t IHttpCachePolicy_GetUserCachePolicy(IHttpCachePolicy* policy, int64_t* out_raw);
IISJAVA_EXPORT int32_t IHttpCachePolicy_AppendVaryByHeader(IHttpCachePolicy* policy, const char* header,
                                                           uint32_t header_length);
IISJAVA_EXPORT int32_t IHttpCachePolicy_GetVaryByHeaders(IHttpCachePolicy* policy, char* out_headers,
                                                         uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpCachePolicy_AppendVaryByQueryString(IHttpCachePolicy* policy, const char* parameter,
                                                                uint32_t parameter_length);
IISJAVA_EXPORT int32_t IHttpCachePolicy_GetVaryByQueryStrings(IHttpCachePolicy* policy, char* out_parameters,
                                                              uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpCachePolicy_SetVaryByValue(IHttpCachePolicy* policy, const char* value,
                                                       uint32_t value_length);
IISJAVA_EXPORT int32_t IHttpCachePolicy_GetVaryByValue(IHttpCachePolicy* policy, char* out_value, uint32_t capacity,
                                                       uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpCachePolicy_IsUserCacheEnabled(IHttpCachePolicy* policy, int32_t* out_enabled);
IISJAVA_EXPORT int32_t IHttpCachePolicy_DisableUserCache(IHttpCachePolicy* policy);
IISJAVA_EXPORT int32_t IHttpCachePolicy_IsCached(IHttpCachePolicy* policy, int32_t* out_cached);
IISJAVA_EXPORT int32_t IHttpCachePolicy_SetIsCached(IHttpCachePolicy* policy);
IISJAVA_EXPORT int32_t IHttpCachePolicy_GetKernelCacheInvalidatorSet(IHttpCachePolicy* policy, int32_t* out_set);
IISJAVA_EXPORT int32_t IHttpCachePolicy2_IsForceUpdateSet(IHttpCachePolicy2* policy, int32_t* out_set);
IISJAVA_EXPORT int32_t IHttpCachePolicy2_SetForceUpdate(IHttpCachePolicy2* policy);

IISJAVA_EXPORT int32_t IHttpUser_GetRemoteUserName(IHttpUser* user, uint16_t* out_name, uint32_t capacity,
                                                   uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpUser_GetUserName(IHttpUser* user, uint16_t* out_name, uint32_t capacity,
                                             uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpUser_GetAuthenticationType(IHttpUser* user, uint16_t* out_type, uint32_t capacity,
                                                       uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpUser_GetPassword(IHttpUser* user, uint16_t* out_password, uint32_t capacity,
                                             uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpUser_GetImpersonationToken(IHttpUser* user, int64_t* out_token);
IISJAVA_EXPORT int32_t IHttpUser_GetPrimaryToken(IHttpUser* user, int64_t* out_token);
IISJAVA_EXPORT int32_t IHttpUser_ReferenceUser(IHttpUser* user);
IISJAVA_EXPORT int32_t IHttpUser_DereferenceUser(IHttpUser* user);
IISJAVA_EXPORT int32_t IHttpUser_SupportsIsInRole(IHttpUser* user, int32_t* out_supports);
IISJAVA_EXPORT int32_t IHttpUser_IsInRole(IHttpUser* user, const uint16_t* role, uint32_t role_length,
                                          int32_t* out_in_role);
IISJAVA_EXPORT int32_t IHttpUser_GetUserVariable(IHttpUser* user, const char* name, uint32_t name_length,
                                                 int64_t* out_variable);

IISJAVA_EXPORT int32_t IHttpSite_GetSiteId(IHttpSite* site, uint32_t* out_site_id);
IISJAVA_EXPORT int32_t IHttpSite_GetSiteName(IHttpSite* site, uint16_t* out_name, uint32_t capacity,
                                             uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpSite_GetModuleContextContainer(IHttpSite* site,
                                                           IHttpModuleContextContainer** out_container);
IISJAVA_EXPORT int32_t IHttpSite_GetPerfCounterInfo(IHttpSite* site, IHttpPerfCounterInfo** out_object);

IISJAVA_EXPORT int32_t IHttpApplication_GetApplicationPhysicalPath(IHttpApplication* application, uint16_t* out_path,
                                                                   uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpApplication_GetApplicationId(IHttpApplication* application, uint16_t* out_id,
                                                         uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpApplication_GetAppConfigPath(IHttpApplication* application, uint16_t* out_path,
                                                         uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpApplication_GetModuleContextContainer(IHttpApplication* application,
                                                                  IHttpModuleContextContainer** out_container);

IISJAVA_EXPORT int32_t IHttpApplication2_BeginApplicationWarmup(IHttpApplication2* application);
IISJAVA_EXPORT int32_t IHttpApplication2_EndApplicationWarmup(IHttpApplication2* application);
IISJAVA_EXPORT int32_t IHttpApplication2_QueryIsWarmingUp(IHttpApplication2* application, int32_t* out_warming_up);

IISJAVA_EXPORT int32_t IHttpConnection_IsConnected(IHttpConnection* connection, int32_t* out_connected);
IISJAVA_EXPORT int32_t IHttpConnection_AllocateMemory(IHttpConnection* connection, uint32_t size, int64_t* out_memory);
IISJAVA_EXPORT int32_t IHttpConnection_GetModuleContextContainer(IHttpConnection* connection,
                                                                 IHttpConnectionModuleContextContainer** out_container);

IISJAVA_EXPORT int32_t IHttpUrlInfo_GetModuleContextContainer(IHttpUrlInfo* url_info,
                                                              IHttpModuleContextContainer** out_container);
IISJAVA_EXPORT int32_t IHttpUrlInfo_IsFrequentlyHit(IHttpUrlInfo* url_info, int32_t* out_frequently_hit);

IISJAVA_EXPORT int32_t IMetadataInfo_GetMetaPath(IMetadataInfo* metadata, uint16_t* out_path, uint32_t capacity,
                                                 uint32_t* out_length);
IISJAVA_EXPORT int32_t IMetadataInfo_GetVrPath(IMetadataInfo* metadata, uint16_t* out_path, uint32_t capacity,
                                               uint32_t* out_length);
IISJAVA_EXPORT int32_t IMetadataInfo_GetVrToken(IMetadataInfo* metadata, IHttpTokenEntry** out_entry);
IISJAVA_EXPORT int32_t IMetadataInfo_GetModuleContextContainer(IMetadataInfo* metadata,
                                                               IHttpModuleContextContainer** out_container);

IISJAVA_EXPORT int32_t IReferencedMetadataInfo_ReferenceMetadata(IReferencedMetadataInfo* metadata);
IISJAVA_EXPORT int32_t IReferencedMetadataInfo_DereferenceMetadata(IReferencedMetadataInfo* metadata);

IISJAVA_EXPORT int32_t IHttpCacheSpecificData_GetCacheKey(IHttpCacheSpecificData* data, IHttpCacheKey** out_object);
IISJAVA_EXPORT int32_t IHttpCacheSpecificData_ReferenceCacheData(IHttpCacheSpecificData* data);
IISJAVA_EXPORT int32_t IHttpCacheSpecificData_DereferenceCacheData(IHttpCacheSpecificData* data);
IISJAVA_EXPORT int32_t IHttpCacheSpecificData_ResetTTL(IHttpCacheSpecificData* data);
IISJAVA_EXPORT int32_t IHttpCacheSpecificData_DecrementTTL(IHttpCacheSpecificData* data, int32_t* out_expired);
IISJAVA_EXPORT int32_t IHttpCacheSpecificData_SetFlushed(IHttpCacheSpecificData* data);
IISJAVA_EXPORT int32_t IHttpCacheSpecificData_GetFlushed(IHttpCacheSpecificData* data, int32_t* out_value);

IISJAVA_EXPORT int32_t IHttpCacheKey_GetHash(IHttpCacheKey* key, uint32_t* out_value);
IISJAVA_EXPORT int32_t IHttpCacheKey_GetCacheName(IHttpCacheKey* key, uint16_t* out_text, uint32_t capacity,
                                                  uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpCacheKey_GetIsEqual(IHttpCacheKey* key, IHttpCacheKey* other, int32_t* out_equal);
IISJAVA_EXPORT int32_t IHttpCacheKey_GetIsPrefix(IHttpCacheKey* key, IHttpCacheKey* other, int32_t* out_prefix);
IISJAVA_EXPORT int32_t IHttpCacheKey_Enum(IHttpCacheKey* key, IHttpCacheSpecificData* data);

IISJAVA_EXPORT int32_t IHttpFileInfo_GetAttributes(IHttpFileInfo* file_info, uint32_t* out_attributes);
IISJAVA_EXPORT int32_t IHttpFileInfo_GetSize(IHttpFileInfo* file_info, int64_t* out_size);
/* Null where the file is not cached in memory; ends with the file info. */
IISJAVA_EXPORT int32_t IHttpFileInfo_GetFileBuffer(IHttpFileInfo* file_info, int64_t* out_buffer);
/* INVALID_HANDLE_VALUE where the file is cached in memory. Not the caller's to close. */
IISJAVA_EXPORT int32_t IHttpFileInfo_GetFileHandle(IHttpFileInfo* file_info, int64_t* out_handle);
IISJAVA_EXPORT int32_t IHttpFileInfo_GetFilePath(IHttpFileInfo* file_info, uint16_t* out_path, uint32_t capacity,
                                                 uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpFileInfo_GetETag(IHttpFileInfo* file_info, char* out_etag, uint32_t capacity,
                                             uint32_t* out_length);
/* In units of 100 nanoseconds since 1601, as a FILETIME. */
IISJAVA_EXPORT int32_t IHttpFileInfo_GetLastModifiedTime(IHttpFileInfo* file_info, int64_t* out_time);
IISJAVA_EXPORT int32_t IHttpFileInfo_GetLastModifiedString(IHttpFileInfo* file_info, char* out_text, uint32_t capacity,
                                                           uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpFileInfo_GetHttpCacheAllowed(IHttpFileInfo* file_info, int32_t* out_allowed,
                                                         uint32_t* out_seconds_to_live);
/* A SID is as long as its count of authorities says; null: none. */
IISJAVA_EXPORT int32_t IHttpFileInfo_AccessCheck(IHttpFileInfo* file_info, int64_t user_token, const uint8_t* user_sid);
IISJAVA_EXPORT int32_t IHttpFileInfo_GetVrToken(IHttpFileInfo* file_info, int64_t* out_token);
IISJAVA_EXPORT int32_t IHttpFileInfo_GetVrPath(IHttpFileInfo* file_info, uint16_t* out_path, uint32_t capacity,
                                               uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpFileInfo_GetModuleContextContainer(IHttpFileInfo* file_info,
                                                               IHttpModuleContextContainer** out_container);
IISJAVA_EXPORT int32_t IHttpFileInfo_CheckIfFileHasChanged(IHttpFileInfo* file_info, int64_t user_token,
                                                           int32_t* out_changed);

IISJAVA_EXPORT int32_t IHttpTokenEntry_GetImpersonationToken(IHttpTokenEntry* entry, int64_t* out_value);
IISJAVA_EXPORT int32_t IHttpTokenEntry_GetPrimaryToken(IHttpTokenEntry* entry, int64_t* out_value);
/* A SID in its binary form, as long as its count of authorities says; ends with the entry. */
IISJAVA_EXPORT int32_t IHttpTokenEntry_GetSid(IHttpTokenEntry* entry, int64_t* out_sid);

IISJAVA_EXPORT int32_t IHttpFileMonitor_GetModuleContextContainer(IHttpFileMonitor* monitor,
                                                                  IHttpModuleContextContainer** out_object);
IISJAVA_EXPORT int32_t IHttpFileMonitor_DereferenceFileMonitor(IHttpFileMonitor* monitor);

IISJAVA_EXPORT int32_t IHttpPerfCounterInfo_IncrementCounter(IHttpPerfCounterInfo* counters, uint32_t index,
                                                             uint32_t value);
IISJAVA_EXPORT int32_t IHttpPerfCounterInfo_DecrementCounter(IHttpPerfCounterInfo* counters, uint32_t index,
                                                             uint32_t value);

/* The structures are laid out by the caller, who sets the provider's GUID. */
IISJAVA_EXPORT int32_t IHttpTraceContext_GetTraceConfiguration(IHttpTraceContext* trace, int64_t configuration);
IISJAVA_EXPORT int32_t IHttpTraceContext_SetTraceConfiguration(IHttpTraceContext* trace, int64_t module_id,
                                                               int64_t configurations, uint32_t count);
IISJAVA_EXPORT int32_t IHttpTraceContext_RaiseTraceEvent(IHttpTraceContext* trace, int64_t event);
/* The 16 bytes of a GUID, or null. */
IISJAVA_EXPORT int32_t IHttpTraceContext_GetTraceActivityId(IHttpTraceContext* trace, int64_t* out_guid);
IISJAVA_EXPORT int32_t IHttpTraceContext_QuickTrace(IHttpTraceContext* trace, const uint16_t* data1,
                                                    uint32_t data1_length, const uint16_t* data2, uint32_t data2_length,
                                                    int32_t last_error, uint32_t level);

IISJAVA_EXPORT int32_t IScriptMapInfo_GetPath(IScriptMapInfo* script_map, uint16_t* out_path, uint32_t capacity,
                                              uint32_t* out_length);
IISJAVA_EXPORT int32_t IScriptMapInfo_GetAllowedVerbs(IScriptMapInfo* script_map, char* out_verbs, uint32_t capacity,
                                                      uint32_t* out_length);
IISJAVA_EXPORT int32_t IScriptMapInfo_GetModules(IScriptMapInfo* script_map, uint16_t* out_modules, uint32_t capacity,
                                                 uint32_t* out_length);
IISJAVA_EXPORT int32_t IScriptMapInfo_GetScriptProcessor(IScriptMapInfo* script_map, uint16_t* out_processor,
                                                         uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IScriptMapInfo_GetManagedType(IScriptMapInfo* script_map, uint16_t* out_type, uint32_t capacity,
                                                     uint32_t* out_length);
IISJAVA_EXPORT int32_t IScriptMapInfo_GetAllowPathInfoForScriptMappings(IScriptMapInfo* script_map,
                                                                        int32_t* out_allowed);
IISJAVA_EXPORT int32_t IScriptMapInfo_GetRequiredAccess(IScriptMapInfo* script_map, uint32_t* out_access);
IISJAVA_EXPORT int32_t IScriptMapInfo_GetResourceType(IScriptMapInfo* script_map, uint32_t* out_type);
IISJAVA_EXPORT int32_t IScriptMapInfo_GetIsStarScriptMap(IScriptMapInfo* script_map, int32_t* out_star);
IISJAVA_EXPORT int32_t IScriptMapInfo_GetResponseBufferLimit(IScriptMapInfo* script_map, uint32_t* out_limit);
IISJAVA_EXPORT int32_t IScriptMapInfo_GetName(IScriptMapInfo* script_map, uint16_t* out_name, uint32_t capacity,
                                              uint32_t* out_length);

/*
 * Contexts of modules. Get answers an address that names what is stored: null where there is nothing, one that Set
 * answered where it is a Java object, another where a native module stored it. The container owns what was set.
 */
IISJAVA_EXPORT int32_t IHttpModuleContextContainer_GetModuleContext(IHttpModuleContextContainer* container,
                                                                    int64_t module_id, int64_t* out_address);
IISJAVA_EXPORT int32_t IHttpModuleContextContainer_SetModuleContext(IHttpModuleContextContainer* container,
                                                                    int64_t stored_context, int64_t module_id,
                                                                    int64_t* out_address);
IISJAVA_EXPORT int32_t IHttpConnectionModuleContextContainer_GetConnectionModuleContext(
    IHttpConnectionModuleContextContainer* container, int64_t module_id, int64_t* out_address);
IISJAVA_EXPORT int32_t IHttpConnectionModuleContextContainer_SetConnectionModuleContext(
    IHttpConnectionModuleContextContainer* container, int64_t stored_context, int64_t module_id, int64_t* out_address);

IISJAVA_EXPORT int32_t INamedContextContainer_GetNamedContext(INamedContextContainer* container, const uint16_t* name,
                                                              uint32_t name_length, int64_t* out_address);
IISJAVA_EXPORT int32_t INamedContextContainer_SetNamedContext(INamedContextContainer* container, int64_t stored_context,
                                                              const uint16_t* name, uint32_t name_length,
                                                              int64_t* out_address);

/*
 * The named context "websockets", at the address that GetNamedContext answers. Buffers are read and written until the
 * operation has completed; completions go to OnWebSocketCompletion with the token.
 */
IISJAVA_EXPORT int32_t IWebSocketContext_WriteFragment(IWebSocketContext* web_socket, const void* data, uint32_t size,
                                                       int32_t async, int32_t utf8_encoded, int32_t final_fragment,
                                                       int64_t completion, uint32_t* out_sent,
                                                       int32_t* out_completion_expected);
IISJAVA_EXPORT int32_t IWebSocketContext_ReadFragment(IWebSocketContext* web_socket, void* buffer, uint32_t size,
                                                      int32_t async, int64_t completion, uint32_t* out_bytes,
                                                      int32_t* out_utf8_encoded, int32_t* out_final_fragment,
                                                      int32_t* out_connection_close, int32_t* out_completion_expected);
IISJAVA_EXPORT int32_t IWebSocketContext_SendConnectionClose(IWebSocketContext* web_socket, int32_t async,
                                                             uint32_t status_code, const uint16_t* reason,
                                                             uint32_t reason_length, int64_t completion,
                                                             int32_t* out_completion_expected);
/* HRESULT_FROM_WIN32(ERROR_NOT_FOUND) where the client has given no status. */
IISJAVA_EXPORT int32_t IWebSocketContext_GetCloseStatus(IWebSocketContext* web_socket, uint32_t* out_status_code,
                                                        uint16_t* out_reason, uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IWebSocketContext_CloseTcpConnection(IWebSocketContext* web_socket);
IISJAVA_EXPORT int32_t IWebSocketContext_CancelOutstandingIO(IWebSocketContext* web_socket);

IISJAVA_EXPORT int32_t IDispensedHttpModuleContextContainer_ReleaseContainer(
    IDispensedHttpModuleContextContainer* container);

IISJAVA_EXPORT int32_t IHttpServer_IsCommandLineLaunch(IHttpServer* server, int32_t* out_command_line);
IISJAVA_EXPORT int32_t IHttpServer_GetAppPoolName(IHttpServer* server, uint16_t* out_name, uint32_t capacity,
                                                  uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpServer_IncrementThreadCount(IHttpServer* server);
IISJAVA_EXPORT int32_t IHttpServer_DecrementThreadCount(IHttpServer* server);
IISJAVA_EXPORT int32_t IHttpServer_ReportUnhealthy(IHttpServer* server, const uint16_t* reason, uint32_t reason_length,
                                                   int32_t error);
IISJAVA_EXPORT int32_t IHttpServer_RecycleProcess(IHttpServer* server, const uint16_t* reason, uint32_t reason_length);
IISJAVA_EXPORT int32_t IHttpServer_RecycleApplication(IHttpServer* server, const uint16_t* config_path,
                                                      uint32_t config_path_length);
IISJAVA_EXPORT int32_t IHttpServer_SatisfiesPrecondition(IHttpServer* server, const uint16_t* precondition,
                                                         uint32_t precondition_length, int32_t* out_satisfied,
                                                         int32_t* out_unknown);
/* OnAssociatedCompletion is called with the token of the routine for as long as the process lives. */
IISJAVA_EXPORT int32_t IHttpServer_AssociateWithThreadPool(IHttpServer* server, int64_t handle, int64_t routine);
/* The file info comes with one reference, which is the caller's to end; so do records, tokens, metadata and monitors.
 */
IISJAVA_EXPORT int32_t IHttpServer_GetFileInfo(IHttpServer* server, const uint16_t* path, uint32_t path_length,
                                               int64_t user_token, const uint8_t* sid, const uint16_t* change_path,
                                               uint32_t change_path_length, int64_t change_token, int32_t cache,
                                               IHttpTraceContext* trace, IHttpFileInfo** out_file_info);
IISJAVA_EXPORT int32_t IHttpServer_FlushKernelCache(IHttpServer* server, const uint16_t* url, uint32_t url_length);
IISJAVA_EXPORT int32_t IHttpServer_DoCacheOperation(IHttpServer* server, uint32_t operation, IHttpCacheKey* key,
                                                    IHttpCacheSpecificData* record, IHttpTraceContext* trace,
                                                    IHttpCacheSpecificData** out_record);
IISJAVA_EXPORT int32_t IHttpServer_NotifyCustomNotification(IHttpServer* server, ICustomNotificationProvider* provider,
                                                            int32_t* out_status);
IISJAVA_EXPORT int32_t IHttpServer_GetPerfCounterInfo(IHttpServer* server, IHttpPerfCounterInfo** out_counters);
/* Owned by IIS; alive as long as the process. */
IISJAVA_EXPORT int32_t IHttpServer_GetWorkerProcessSettings(IHttpServer* server, IWpfSettings** out_settings);
IISJAVA_EXPORT int32_t IWpfSettings_GetDwordProperty(IWpfSettings* settings, int32_t setting_id, uint32_t* out_value);
IISJAVA_EXPORT int32_t IWpfSettings_GetUlonglongProperty(IWpfSettings* settings, int32_t setting_id,
                                                         uint64_t* out_value);
IISJAVA_EXPORT int32_t IWpfSettings_GetStringProperty(IWpfSettings* settings, int32_t setting_id, uint16_t* out_text,
                                                      uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IWpfSettings_GetBoolProperty(IWpfSettings* settings, int32_t setting_id, int32_t* out_value);
IISJAVA_EXPORT int32_t IWpfSettings_GetHandleProperty(IWpfSettings* settings, int32_t setting_id, int64_t* out_handle);
IISJAVA_EXPORT int32_t IHttpServer_NotifyConfigurationChange(IHttpServer* server, const uint16_t* path,
                                                             uint32_t path_length);
IISJAVA_EXPORT int32_t IHttpServer_NotifyFileChange(IHttpServer* server, const uint16_t* file_name,
                                                    uint32_t file_name_length);
IISJAVA_EXPORT int32_t IHttpServer_DispenseContainer(IHttpServer* server,
                                                     IDispensedHttpModuleContextContainer** out_container);
IISJAVA_EXPORT int32_t IHttpServer_AddFragmentToCache(IHttpServer* server, HTTP_DATA_CHUNK* chunk, const uint16_t* name,
                                                      uint32_t name_length);
/* Where the buffer is too small, out_copied is the size needed. */
IISJAVA_EXPORT int32_t IHttpServer_ReadFragmentFromCache(IHttpServer* server, const uint16_t* name,
                                                         uint32_t name_length, int64_t buffer, uint32_t size,
                                                         uint32_t* out_copied);
IISJAVA_EXPORT int32_t IHttpServer_RemoveFragmentFromCache(IHttpServer* server, const uint16_t* name,
                                                           uint32_t name_length);
IISJAVA_EXPORT int32_t IHttpServer_GetProtocolManagerCustomInterface(IHttpServer* server, const uint16_t* dll,
                                                                     uint32_t dll_length, const uint16_t* init_function,
                                                                     uint32_t init_function_length,
                                                                     uint32_t interface_id, int64_t* out_interface);
IISJAVA_EXPORT int32_t IHttpServer_GetTraceContext(IHttpServer* server, IHttpTraceContext** out_trace);
IISJAVA_EXPORT int32_t IHttpServer_RegisterFileChangeMonitor(IHttpServer* server, const uint16_t* path,
                                                             uint32_t path_length, int64_t token,
                                                             IHttpFileMonitor** out_monitor);

/* An address of 4 or 16 bytes, or none. */
IISJAVA_EXPORT int32_t IHttpServer2_GetToken(IHttpServer2* server, const uint16_t* user, uint32_t user_length,
                                             const uint16_t* password, uint32_t password_length, uint32_t logon_method,
                                             const uint16_t* domain, uint32_t domain_length, const uint8_t* address,
                                             uint32_t address_length, uint32_t port, IHttpTraceContext* trace,
                                             IHttpTokenEntry** out_entry);
IISJAVA_EXPORT int32_t IHttpServer2_GetAppPoolConfigFile(IHttpServer2* server, uint16_t* out_path, uint32_t capacity,
                                                         uint32_t* out_length);
IISJAVA_EXPORT int32_t IHttpServer2_GetMetadata(IHttpServer2* server, const uint16_t* site_name,
                                                uint32_t site_name_length, const uint16_t* url, uint32_t url_length,
                                                IReferencedMetadataInfo** out_metadata);

IISJAVA_EXPORT int32_t IHttpServer3_QueryRequestProperty(IHttpServer3* server, int64_t id, uint32_t property_id,
                                                         int64_t qualifier, uint32_t qualifier_size, int64_t output,
                                                         uint32_t output_size, uint32_t* out_returned);

/* Null where the server has no configuration system that answers. Owned by IIS; alive as long as the process. */
IISJAVA_EXPORT int32_t IHttpServer_GetAdminManager(IHttpServer* server, IAppHostAdminManager** out_manager);

/*
 * The configuration system (ahadmin.h). What is handed out has a reference, which the caller gives back with
 * iisjava_Release, from any thread. A process without the functions for BSTRs answers E_NOTIMPL.
 */
IISJAVA_EXPORT int32_t iisjava_Release(void* object);
/* After a failure out_exception is what the COM error information says of it; null: nothing. */
IISJAVA_EXPORT int32_t IAppHostAdminManager_GetAdminSection(IAppHostAdminManager* manager, const uint16_t* section_name,
                                                            uint32_t section_name_length, const uint16_t* section_path,
                                                            uint32_t section_path_length,
                                                            IAppHostElement** out_section,
                                                            IAppHostConfigException** out_exception);
IISJAVA_EXPORT int32_t IAppHostConfigException_get_LineNumber(IAppHostConfigException* exception,
                                                              uint32_t* out_line_number);
IISJAVA_EXPORT int32_t IAppHostConfigException_get_FileName(IAppHostConfigException* exception, uint16_t* out_text,
                                                            uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IAppHostConfigException_get_ConfigPath(IAppHostConfigException* exception, uint16_t* out_text,
                                                              uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IAppHostConfigException_get_ErrorLine(IAppHostConfigException* exception, uint16_t* out_text,
                                                             uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IAppHostConfigException_get_PreErrorLine(IAppHostConfigException* exception, uint16_t* out_text,
                                                                uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IAppHostConfigException_get_PostErrorLine(IAppHostConfigException* exception, uint16_t* out_text,
                                                                 uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IAppHostConfigException_get_ErrorString(IAppHostConfigException* exception, uint16_t* out_text,
                                                               uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IAppHostElement_get_Name(IAppHostElement* element, uint16_t* out_name, uint32_t capacity,
                                                uint32_t* out_length);
IISJAVA_EXPORT int32_t IAppHostElement_get_Collection(IAppHostElement* element,
                                                      IAppHostElementCollection** out_collection);
IISJAVA_EXPORT int32_t IAppHostElement_get_Properties(IAppHostElement* element,
                                                      IAppHostPropertyCollection** out_properties);
IISJAVA_EXPORT int32_t IAppHostElement_get_ChildElements(IAppHostElement* element,
                                                         IAppHostChildElementCollection** out_elements);
IISJAVA_EXPORT int32_t IAppHostElement_GetElementByName(IAppHostElement* element, const uint16_t* name,
                                                        uint32_t name_length, IAppHostElement** out_element);
IISJAVA_EXPORT int32_t IAppHostElement_GetPropertyByName(IAppHostElement* element, const uint16_t* name,
                                                         uint32_t name_length, IAppHostProperty** out_property);
/* The value is answered as by IAppHostProperty_get_Value. */
IISJAVA_EXPORT int32_t IAppHostElement_GetMetadata(IAppHostElement* element, const uint16_t* metadata_type,
                                                   uint32_t metadata_type_length, uint32_t* out_type,
                                                   int64_t* out_number, uint16_t* out_text, uint32_t capacity,
                                                   uint32_t* out_length);
IISJAVA_EXPORT int32_t IAppHostElementCollection_get_Count(IAppHostElementCollection* collection, uint32_t* out_count);
IISJAVA_EXPORT int32_t IAppHostElementCollection_get_Item(IAppHostElementCollection* collection, uint32_t index,
                                                          IAppHostElement** out_element);
IISJAVA_EXPORT int32_t IAppHostChildElementCollection_get_Count(IAppHostChildElementCollection* collection,
                                                                uint32_t* out_count);
IISJAVA_EXPORT int32_t IAppHostChildElementCollection_get_Item(IAppHostChildElementCollection* collection,
                                                               uint32_t index, IAppHostElement** out_element);
IISJAVA_EXPORT int32_t IAppHostPropertyCollection_get_Count(IAppHostPropertyCollection* collection,
                                                            uint32_t* out_count);
IISJAVA_EXPORT int32_t IAppHostPropertyCollection_get_Item(IAppHostPropertyCollection* collection, uint32_t index,
                                                           IAppHostProperty** out_property);
IISJAVA_EXPORT int32_t IAppHostProperty_get_Name(IAppHostProperty* property, uint16_t* out_name, uint32_t capacity,
                                                 uint32_t* out_length);
/* out_type is the VARIANT's type: of VT_BSTR the text is written, of VT_BOOL, VT_I4, VT_UI4, VT_I8 and VT_UI8 the number,
   of VT_EMPTY nothing; others answer HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED). */
IISJAVA_EXPORT int32_t IAppHostProperty_get_Value(IAppHostProperty* property, uint32_t* out_type, int64_t* out_number,
                                                  uint16_t* out_text, uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IAppHostProperty_get_StringValue(IAppHostProperty* property, uint16_t* out_value,
                                                        uint32_t capacity, uint32_t* out_length);
IISJAVA_EXPORT int32_t IAppHostProperty_GetMetadata(IAppHostProperty* property, const uint16_t* metadata_type,
                                                    uint32_t metadata_type_length, uint32_t* out_type,
                                                    int64_t* out_number, uint16_t* out_text, uint32_t capacity,
                                                    uint32_t* out_length);

#ifdef __cplusplus
}
#endif

#endif
