/** Where the sealed form is. Carries read access to that one object and nothing else. */
export type ResourceLocation =
  | {
      readonly type: 'STORAGE_PROVIDER';
      readonly storageType: 'FS';
      /** The object's name in the store. */
      readonly filepath: string;
      readonly credentials: { readonly bucket: string; readonly prefix: string };
    }
  | {
      readonly type: 'STORAGE_PROVIDER';
      readonly storageType: 'S3';
      readonly filepath: string;
      readonly credentials: {
        readonly endpoint: string;
        readonly region: string;
        readonly bucket: string;
        readonly prefix: string;
        readonly pathStyle?: boolean;
      };
    }
  | {
      readonly type: 'STORAGE_PROVIDER';
      readonly storageType: 'OCI';
      readonly filepath: string;
      readonly credentials: {
        readonly registry: string;
        readonly repository: string;
        readonly insecure?: boolean;
      };
    }
  | {
      /** Any https object: a presigned S3 URL, a public file. */
      readonly type: 'URL';
      readonly url: string;
      /** ISO 8601; a presigned URL's end. */
      readonly expires?: string;
    };
